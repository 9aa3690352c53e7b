package org.sambung.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.local.kubernetes.ManifestRules.Rule;

/** Also one that is added later. */
class OverlaysTest {

    @ParameterizedTest
    @MethodSource("overlays")
    void breaks_no_rule(String overlay) {
        var rules = Stream.of(
                        ManifestRules.ALL,
                        NetworkRules.ALL,
                        AvailabilityRules.ALL,
                        overlay.equals("overlays/dev")
                                ? List.<Rule>of()
                                : List.of(
                                        NetworkRules.INTERNET_IS_FOR_WEBHOOKS, AvailabilityRules.DEPLOYMENT_RUNS_TWICE))
                .flatMap(List::stream)
                .toList();
        assertThat(ManifestRules.violations(Manifests.parse(Kustomize.render(overlay)), rules))
                .isEmpty();
    }

    static Stream<String> overlays() throws IOException {
        try (var directories = Files.list(Kustomize.DIRECTORY.resolve("overlays"))) {
            return directories.map(directory -> "overlays/" + directory.getFileName()).toList().stream();
        }
    }
}
