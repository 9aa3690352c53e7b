package org.sambung.local.kubernetes;

import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sambung.local.kubernetes.ManifestRules.Rule;

/** What keeps a service answering while nodes come and go. */
final class AvailabilityRules {

    static final List<Rule> ALL = List.of(
            eachDeployment("DrainTakesOnePodAtATime", AvailabilityRules::hasItsBudget),
            eachDeployment("PodsAreSpread", (all, deployment) -> isSpread(deployment)),
            eachDeployment("RolloutTakesNoPodAway", (all, deployment) -> keepsItsPods(deployment)));

    /** Not of the overlay for development. */
    static final Rule DEPLOYMENT_RUNS_TWICE =
            eachDeployment("DeploymentRunsTwice", (all, deployment) -> replicas(all, deployment) >= 2);

    private AvailabilityRules() {}

    private static Rule eachDeployment(String name, BiPredicate<Manifests, Deployment> rule) {
        return new Rule(name, all -> all.all(Deployment.class)
                .filter(Predicate.not(deployment -> rule.test(all, deployment)))
                .map(Pod::name));
    }

    private static boolean hasItsBudget(Manifests all, Deployment deployment) {
        return all.all(PodDisruptionBudget.class)
                        .map(PodDisruptionBudget::getSpec)
                        .filter(budget ->
                                budget.getSelector().equals(deployment.getSpec().getSelector()))
                        .filter(budget -> budget.getMaxUnavailable() != null
                                && Integer.valueOf(1)
                                        .equals(budget.getMaxUnavailable().getIntVal()))
                        .count()
                == 1;
    }

    private static boolean isSpread(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints().stream()
                .filter(constraint -> constraint
                        .getLabelSelector()
                        .equals(deployment.getSpec().getSelector()))
                .map(TopologySpreadConstraint::getTopologyKey)
                .collect(Collectors.toSet())
                .equals(Set.of("topology.kubernetes.io/zone", "kubernetes.io/hostname"));
    }

    private static boolean keepsItsPods(Deployment deployment) {
        var rolling = deployment.getSpec().getStrategy().getRollingUpdate();
        return rolling != null
                && rolling.getMaxUnavailable() != null
                && Integer.valueOf(0).equals(rolling.getMaxUnavailable().getIntVal());
    }

    /** What the autoscaler holds at least, where there is one; it and a stated number would take turns. */
    private static int replicas(Manifests all, Deployment deployment) {
        var stated = deployment.getSpec().getReplicas();
        return all.all(HorizontalPodAutoscaler.class)
                .filter(scaler -> scaler.getSpec()
                        .getScaleTargetRef()
                        .getName()
                        .equals(deployment.getMetadata().getName()))
                .findFirst()
                .map(scaler -> stated == null ? scaler.getSpec().getMinReplicas() : 0)
                .orElse(stated == null ? 1 : stated);
    }
}
