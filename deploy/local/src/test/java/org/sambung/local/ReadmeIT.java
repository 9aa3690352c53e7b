package org.sambung.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sambung.local.journey.Partnerships;
import org.sambung.local.journey.Personas;

/** A newcomer can paste what the services' READMEs show, after the partnerships were played as {@code run} plays them. */
@ExtendWith(OneSystem.class)
@Order(4)
class ReadmeIT {

    private static final Pattern BASH = Pattern.compile("^```bash\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    Path directory;

    @Test
    void an_agreement_goes_from_draft_to_renewal_and_a_clinic_towards_accreditation(LocalSystem system)
            throws IOException, InterruptedException {
        playUnlessPlayed(system, Partnerships.BENGKULU);
        playUnlessPlayed(system, Partnerships.BAUBAU);

        var said = paste(system, blocksOf("agreements-service"));

        assertThat(said).contains("\"PERIOD\"", "\"ACTIVE\"", "\"SUSPENDED\"", "\"renews\"", "\"CLOSED\"");
        assertThat(directory.resolve("paper.pdf")).content(ISO_8859_1).startsWith("%PDF");
        assertThat(directory.resolve("progress.svg")).content().contains("<svg");
    }

    private static void playUnlessPlayed(LocalSystem system, Partnerships partnership) {
        var personas = system.identityProvider().personas().keySet();
        if (personas.stream().noneMatch(persona -> persona.startsWith(partnership.id()))) {
            partnership.play(new Sambung(system.places(), new Personas(system.identityProvider())), OneSystem.NARRATOR);
        }
    }

    private static String blocksOf(String service) throws IOException {
        var readme = Files.readString(Path.of("../..", service, "README.md"));
        var blocks = BASH.matcher(readme).results().map(block -> block.group(1)).toList();
        assertThat(blocks).isNotEmpty();
        return String.join("\n", blocks);
    }

    /** Everything that a bash says which stops at the first command that fails. */
    private String paste(LocalSystem system, String commands) throws IOException, InterruptedException {
        var log = directory.resolve("said");
        var bash = new ProcessBuilder("bash", "-eu", "-c", commands)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        bash.environment().put("A", LocalSystem.url(system.places().agreements()) + "/v1");
        bash.environment().put("P", system.identityProvider().url() + "/token");
        var process = bash.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(log);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
