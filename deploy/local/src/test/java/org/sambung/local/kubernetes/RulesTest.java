package org.sambung.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.local.kubernetes.ManifestRules.Rule;

/** A rule holds for what is applied, and for no copy that breaks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RulesTest {

    private final String target;
    private final List<Rule> rules;

    RulesTest(String target, List<Rule> rules) {
        this.target = target;
        this.rules = rules;
    }

    /** Made by {@link #broken}. */
    abstract Stream<Arguments> brokenCopies();

    @Test
    void what_is_applied_breaks_no_rule() {
        assertThat(ManifestRules.violations(copy(), rules)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("brokenCopies")
    void a_broken_copy_breaks_its_rule_and_no_other(String rule, String how, Consumer<Manifests> breaking) {
        var copy = copy();
        breaking.accept(copy);
        assertThat(ManifestRules.violations(copy, rules)).isNotEmpty().allSatisfy(violation -> assertThat(violation)
                .startsWith(rule + ": "));
    }

    @Test
    void every_rule_has_a_broken_copy() {
        assertThat(brokenCopies().map(copy -> copy.get()[0]).collect(Collectors.toSet()))
                .isEqualTo(rules.stream().map(Rule::name).collect(Collectors.toSet()));
    }

    static Arguments broken(String rule, String how, Consumer<Manifests> breaking) {
        return arguments(rule, how, breaking);
    }

    /** One that may be changed. */
    Manifests copy() {
        return new Manifests(
                new ArrayList<>(Manifests.parse(Kustomize.render(target)).objects()));
    }
}
