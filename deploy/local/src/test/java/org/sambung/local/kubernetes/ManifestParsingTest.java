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
            unknown field at the top,      'kind: Service',  'kind: Service\nextra: {}', Unrecognized field "extra"
            unknown field in an object,    'spec:',          'spec:\n  extra: {}',       Unrecognized field "extra"
            unknown field in a list,       'targetPort: ',   'target: ',                 Unrecognized field "target"
            field given twice,             'spec:',          'spec: {}\nspec:',          Duplicate field 'spec'
            number where text is wanted,   '\"1\"',          '1',                        Cannot coerce Integer
            boolean where text is wanted,  '\"1\"',          'true',                     Cannot coerce Boolean
            text where a number is wanted, '8081',           '\"8081\"',                 Cannot coerce String
            unknown kind,                  'kind: Service',  'kind: Servize',            unknown kind v1/Servize
            unknown version,               'v1',             'v2',                       unknown kind v2/Service
            """)
    void a_broken_document_is_refused(String how, String from, String to, String why) {
        var broken = SOUND.replace(from, to);
        assertThatThrownBy(() -> Manifests.parse(broken)).hasMessageContaining(why);
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
