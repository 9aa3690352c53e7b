package org.sambung.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.local.journey.Partnerships;

class OptionsTest {

    @Test
    void without_any_all_partnerships_are_played() {
        var options = Options.parse(new String[0]);

        assertThat(options.demo()).isTrue();
        assertThat(options.exit()).isFalse();
        assertThat(Partnerships.of(options.only())).containsExactly(Partnerships.values());
    }

    @Test
    void only_those_named_are_played_in_their_order() {
        var options = Options.parse(new String[] {"--only", "baubau", "--exit", "--only", "tamiang-layang"});

        assertThat(options.exit()).isTrue();
        assertThat(Partnerships.of(options.only())).containsExactly(Partnerships.TAMIANG_LAYANG, Partnerships.BAUBAU);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--only         | --only needs a partnership",
                "--only atlantis | unknown partnership atlantis; there are bengkulu, tamiang-layang, palangka-raya, banjarbaru, baubau",
                "--data         | --data needs a directory",
                "--fast         | unknown option --fast; --help lists them"
            })
    void what_is_not_understood_is_refused_in_one_line(String arguments, String line) {
        assertThatThrownBy(() -> Options.parse(arguments.split(" ")))
                .isInstanceOf(Refused.class)
                .hasMessage(line);
    }

    @Test
    void the_help_names_every_partnership() throws Exception {
        var help = Files.readString(LocalSystem.root().resolve("deploy/local/src/main/resources/help.txt"));

        assertThat(help).contains(Partnerships.ids());
    }

    @Test
    void the_table_tells_which_went_through() {
        var told = List.of(
                new Narrator.Told("bengkulu", "one", Duration.ofMillis(1500)),
                new Narrator.Told("bengkulu", "two", Duration.ofMillis(500)),
                new Narrator.Told("baubau", "one", Duration.ofMillis(300)));

        assertThat(Summary.of(told, Set.of("baubau", "banjarbaru")).lines())
                .anySatisfy(row -> assertThat(row).matches("bengkulu +2 +2\\.0 s +played"))
                .anySatisfy(row -> assertThat(row).matches("baubau +1 +0\\.3 s +DID NOT GO THROUGH"))
                .anySatisfy(row -> assertThat(row).matches("banjarbaru +0 +0\\.0 s +DID NOT GO THROUGH"));
    }
}
