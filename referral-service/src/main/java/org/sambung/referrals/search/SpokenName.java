package org.sambung.referrals.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name as it sounds: without case, accents and doubled letters, in today's spelling (Soeharto is Suharto, Djoko is Joko),
 * with the usual short forms of Muhammad, without the words between names (bin, binti, alias).
 */
record SpokenName(List<Word> words, Word whole) {

    private static final Set<String> BETWEEN = Set.of("bin", "binti", "alias", "als", "al");
    private static final Set<String> MUHAMMAD =
            Set.of("muh", "moh", "mohamad", "muhamad", "muhamat", "mohamed", "muhamed", "mochamad", "mokhamad", "md");
    private static final String[][] OLD_SPELLING = {
        {"oe", "u"},
        {"dj", "j"},
        {"tj", "c"},
        {"sj", "sy"},
        {"nj", "ny"},
        {"ch", "h"},
        {"kh", "h"},
        {"ph", "f"},
        {"v", "f"}
    };

    /** A word with the letters that occur in it, so that most that do not resemble it are passed over at once. */
    record Word(String text, int letters) {

        static Word of(String text) {
            var letters = 0;
            for (var i = 0; i < text.length(); i++) {
                letters |= 1 << (text.charAt(i) & 31);
            }
            return new Word(text, letters);
        }
    }

    static SpokenName of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var words = Arrays.stream(plain.split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty() && !BETWEEN.contains(word))
                .map(SpokenName::sound)
                .toList();
        return new SpokenName(words.stream().map(Word::of).toList(), Word.of(String.join("", words)));
    }

    private static String sound(String word) {
        var sound = word;
        for (var spelling : OLD_SPELLING) {
            sound = sound.replace(spelling[0], spelling[1]);
        }
        sound = sound.replaceAll("(.)\\1+", "$1");
        return MUHAMMAD.contains(sound) ? "muhamad" : sound;
    }
}
