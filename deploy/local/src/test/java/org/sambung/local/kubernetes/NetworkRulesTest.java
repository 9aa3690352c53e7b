package org.sambung.local.kubernetes;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

class NetworkRulesTest extends RulesTest {

    NetworkRulesTest() {
        super(
                "base",
                Stream.concat(NetworkRules.ALL.stream(), Stream.of(NetworkRules.INTERNET_IS_FOR_WEBHOOKS))
                        .toList());
    }

    @Override
    Stream<Arguments> brokenCopies() {
        return Stream.of(
                broken("PodReachesNothingUnlessAllowed", "none denies", all -> all.objects()
                        .remove(all.one(NetworkPolicy.class, "deny-all"))),
                broken("PodReachesNothingUnlessAllowed", "only what comes in", all -> policy(all, "deny-all")
                        .setPolicyTypes(List.of("Ingress"))),
                broken("PodReachesNothingUnlessAllowed", "only some", all -> policy(all, "deny-all")
                        .getPodSelector()
                        .setMatchLabels(Map.of("app.kubernetes.io/component", "api"))),
                broken("PodReachesItsOwnDatabaseOnly", "another's", all -> policy(
                                all, "agreements-service-to-its-database")
                        .getEgress()
                        .get(0)
                        .getTo()
                        .get(0)
                        .getPodSelector()
                        .getMatchExpressions()
                        .get(0)
                        .setValues(List.of("agreements-database", "visit-database"))),
                broken("PodReachesItsOwnDatabaseOnly", "none", all -> all.objects()
                        .remove(all.one(NetworkPolicy.class, "visit-service-to-its-database"))),
                broken("ServiceIsReachedAtItsPortOnly", "any port", all -> policy(
                                all, "agreements-service-from-gateway")
                        .getIngress()
                        .get(0)
                        .setPorts(new ArrayList<>())),
                broken("ServiceIsReachedAtItsPortOnly", "a debugger's", all -> policy(
                                all, "agreements-service-from-gateway")
                        .getIngress()
                        .get(0)
                        .getPorts()
                        .get(0)
                        .setPort(new IntOrString(5005))),
                broken("ServiceIsReachedAtItsPortOnly", "from everywhere", all -> policy(
                                all, "agreements-service-from-gateway")
                        .getIngress()
                        .get(0)
                        .setFrom(new ArrayList<>())),
                broken("InternetIsForWebhooks", "of another service", all -> policy(all, "webhooks-to-the-internet")
                        .getPodSelector()
                        .setMatchLabels(Map.of("app.kubernetes.io/name", "visit-service"))),
                broken("InternetIsForWebhooks", "with private addresses", all -> block(all)
                        .getExcept()
                        .remove("10.0.0.0/8")),
                broken("InternetIsForWebhooks", "all of IPv6", all -> policy(all, "webhooks-to-the-internet")
                        .getEgress()
                        .get(0)
                        .getTo()
                        .add(new NetworkPolicyPeerBuilder()
                                .withNewIpBlock()
                                .withCidr("::/0")
                                .endIpBlock()
                                .build())));
    }

    private static NetworkPolicySpec policy(Manifests all, String name) {
        return all.one(NetworkPolicy.class, name).getSpec();
    }

    private static IPBlock block(Manifests all) {
        return policy(all, "webhooks-to-the-internet")
                .getEgress()
                .get(0)
                .getTo()
                .get(0)
                .getIpBlock();
    }
}
