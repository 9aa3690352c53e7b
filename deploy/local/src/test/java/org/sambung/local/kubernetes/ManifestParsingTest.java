package org.sambung.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestParsingTest {

    private static final String SOUND = """
            apiVersion: v1
            kind: Service
            metadata:
              name: agreements-service
              labels:
                stage: "1"
            spec:
              ports:
                - port: 8081
                  targetPort: http
            """;

    @Test
    void a_sound_document_is_parsed() {
        assertThat(Manifests.parse(SOUND).objects()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            unknown field at the top,      'kind: Service',   'kind: Service\nstatuss: {}'
            unknown field in an object,    'spec:',           'spec:\n  selectors: {}'
            unknown field in a list,       'targetPort: ',    'target: '
            field given twice,             'spec:',           'spec: {}\nspec:'
            number where text is wanted,   '\"1\"',           '1'
            boolean where text is wanted,  '\"1\"',           'true'
            text where a number is wanted, '8081',            '\"8081\"'
            unknown kind,                  'Service',         'Servize'
            unknown version,               'v1',              'v2'
            """)
    void a_broken_document_is_refused(String how, String from, String to) {
        var broken = SOUND.replace(from, to);
        assertThat(broken).isNotEqualTo(SOUND);
        assertThatThrownBy(() -> Manifests.parse(broken)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void every_resource_as_written_is_parsed(Path resource) throws IOException {
        assertThat(Manifests.parse(Files.readString(resource)).objects()).isNotEmpty();
    }

    /** All but what Kustomize itself reads: the kustomizations and the transformer that they share. */
    static Stream<Path> resources() throws IOException {
        try (var files = Files.walk(Kustomize.DIRECTORY)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .filter(file -> !file.getParent().endsWith("derived"))
                    .toList()
                    .stream();
        }
    }
}
