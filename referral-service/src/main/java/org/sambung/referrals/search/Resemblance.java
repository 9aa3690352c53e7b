package org.sambung.referrals.search;

import org.sambung.referrals.search.SpokenName.Word;

/** How much a name is like the one that somebody looks for: 1 for the same, 0 for another. */
final class Resemblance {

    /** Below it is another name: half of the words are known, or the one word with its typing errors. */
    static final double LEAST = 0.5;

    private static final double BEGINNING = 0.9;
    private static final double PER_ERROR = 0.15;
    private static final int SHORTEST_BEGINNING = 3;

    private Resemblance() {}

    /** A name of one word is found by a longer one that has it, and the other way round. */
    static double between(SpokenName sought, SpokenName known) {
        if (sought.words().isEmpty() || known.words().isEmpty()) {
            return 0;
        }
        var together = 0.0;
        for (var word : sought.words()) {
            var best = 0.0;
            for (var other : known.words()) {
                best = Math.max(best, between(word, other));
            }
            together += best;
        }
        var found = together / sought.words().size();
        var covered = together / known.words().size();
        // Sri Wahyuni is Sriwahyuni.
        var joined = sought.words().size() == known.words().size() ? 0 : between(sought.whole(), known.whole());
        return Math.max(found * 0.9 + Math.min(covered, 1) * 0.1, joined == 0 ? 0 : joined - 0.02);
    }

    static double between(Word sought, Word known) {
        if (sought.text().equals(known.text())) {
            return 1;
        }
        var length = sought.text().length();
        if (length >= SHORTEST_BEGINNING && known.text().startsWith(sought.text())) {
            return BEGINNING;
        }
        var most = mostErrors(length);
        if (Math.abs(length - known.text().length()) > most
                || Integer.bitCount(sought.letters() ^ known.letters()) > 2 * most) {
            return 0;
        }
        var errors = errors(sought.text(), known.text(), most);
        return errors > most ? 0 : 1 - PER_ERROR * errors;
    }

    private static int mostErrors(int length) {
        return length <= SHORTEST_BEGINNING ? 0 : length < 8 ? 1 : 2;
    }

    /** Letters missing, added, exchanged, or two in each other's place; more than {@code most} is not counted out. */
    private static int errors(String sought, String known, int most) {
        var before = new int[known.length() + 1];
        var last = new int[known.length() + 1];
        var now = new int[known.length() + 1];
        for (var j = 0; j <= known.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= sought.length(); i++) {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= known.length(); j++) {
                var same = sought.charAt(i - 1) == known.charAt(j - 1);
                var errors = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && sought.charAt(i - 1) == known.charAt(j - 2)
                        && sought.charAt(i - 2) == known.charAt(j - 1)) {
                    errors = Math.min(errors, before[j - 2] + 1);
                }
                now[j] = errors;
                least = Math.min(least, errors);
            }
            if (least > most) {
                return least;
            }
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[known.length()];
    }
}
