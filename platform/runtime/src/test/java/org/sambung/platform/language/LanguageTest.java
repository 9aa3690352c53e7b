package org.sambung.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en                          | ENGLISH",
                "EN-us                       | ENGLISH",
                "en-GB;q=0.8, id;q=0.5       | ENGLISH",
                "fr, en;q=0.3                | ENGLISH",
                "id;q=0, en;q=0.1            | ENGLISH",
                "id                          | INDONESIAN",
                "in                          | INDONESIAN",
                "id-ID, en;q=0.9             | INDONESIAN",
                "en;q=0.5, id;q=0.8          | INDONESIAN",
                "en;q=0                      | INDONESIAN",
                "*                           | INDONESIAN",
                "en;q=0.5, *;q=0.9           | INDONESIAN",
                "fr                          | INDONESIAN",
                "jv, su;q=0.5                | INDONESIAN",
                "english                     | INDONESIAN",
                "en;q=7                      | INDONESIAN",
                "en;q=x                      | INDONESIAN",
                ";;,,=                       | INDONESIAN",
                "''                          | INDONESIAN"
            })
    void is_what_is_asked_for_first_and_indonesian_by_default(String wish, Language language) {
        assertThat(Language.of(List.of(wish))).isEqualTo(language);
    }

    @Test
    void a_wish_may_come_in_several_headers() {
        assertThat(Language.of(List.of("fr", "en"))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void nobody_who_says_nothing_gets_english() {
        assertThat(Language.of((List<String>) null)).isEqualTo(Language.INDONESIAN);
        assertThat(Language.of(List.of())).isEqualTo(Language.INDONESIAN);
    }
}
