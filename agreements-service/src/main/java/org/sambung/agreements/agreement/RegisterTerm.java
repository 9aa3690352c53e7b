package org.sambung.agreements.agreement;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that an agreement is sought by.
 *
 * @param words any of them will do
 * @param despite agreements that have none of the words and are meant all the same
 * @param except agreements that are not meant, whatever words they have
 */
record RegisterTerm(List<String> words, List<UUID> despite, List<UUID> except) {

    static RegisterTerm of(List<String> words) {
        return new RegisterTerm(words, List.of(), List.of());
    }

    boolean findsNothing() {
        return words.isEmpty() && despite.isEmpty();
    }

    /**
     * The condition that an agreement has it, looked up by the agreement's own words. {@code offset 0} keeps that a look-up
     * for each row that is shown: without it PostgreSQL may join, and read all who have the word instead.
     *
     * @param id the expression of the agreement's id; @param name what its parameters begin with
     */
    String had(String id, String name, Map<String, Object> parameters) {
        parameters.put(name, words);
        var had = "exists (select from agreement_word x where x.agreement_id = %s and x.word in (:%s) offset 0)%s"
                .formatted(id, name, excepted(id, name, parameters));
        if (despite.isEmpty()) {
            return " and " + had;
        }
        parameters.put(name + "Despite", despite);
        return " and (%s or %s in (:%sDespite))".formatted(had, id, name);
    }

    String excepted(String id, String name, Map<String, Object> parameters) {
        if (except.isEmpty()) {
            return "";
        }
        parameters.put(name + "Except", except);
        return " and %s not in (:%sExcept)".formatted(id, name);
    }
}
