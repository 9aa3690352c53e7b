package org.sambung.local.kubernetes;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

class AvailabilityRulesTest extends RulesTest {

    private static final String SERVICE = "agreements-service";

    AvailabilityRulesTest() {
        super(
                "base",
                Stream.concat(AvailabilityRules.ALL.stream(), Stream.of(AvailabilityRules.DEPLOYMENT_RUNS_TWICE))
                        .toList());
    }

    @Override
    Stream<Arguments> brokenCopies() {
        return Stream.of(
                broken("DrainTakesOnePodAtATime", "no budget", all -> all.objects()
                        .remove(all.one(PodDisruptionBudget.class, SERVICE))),
                broken("DrainTakesOnePodAtATime", "all at once", all -> all.one(PodDisruptionBudget.class, SERVICE)
                        .getSpec()
                        .setMaxUnavailable(new IntOrString("100%"))),
                broken("DrainTakesOnePodAtATime", "of others", all -> all.one(PodDisruptionBudget.class, SERVICE)
                        .getSpec()
                        .getSelector()
                        .setMatchLabels(Map.of("app.kubernetes.io/component", "api"))),
                broken("PodsAreSpread", "over nodes only", all -> all.one(Deployment.class, SERVICE)
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getTopologySpreadConstraints()
                        .remove(0)),
                broken("PodsAreSpread", "with others", all -> all.one(Deployment.class, SERVICE)
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getTopologySpreadConstraints()
                        .get(0)
                        .getLabelSelector()
                        .setMatchLabels(Map.of("app.kubernetes.io/component", "api"))),
                broken("RolloutTakesNoPodAway", "one", all -> all.one(Deployment.class, SERVICE)
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .setMaxUnavailable(new IntOrString(1))),
                broken("DeploymentRunsTwice", "once", all -> all.one(Deployment.class, SERVICE)
                        .getSpec()
                        .setReplicas(1)),
                broken("DeploymentRunsTwice", "not said", all -> all.one(Deployment.class, SERVICE)
                        .getSpec()
                        .setReplicas(null)));
    }
}
