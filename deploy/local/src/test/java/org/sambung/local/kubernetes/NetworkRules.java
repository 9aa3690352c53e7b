package org.sambung.local.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.local.kubernetes.ManifestRules.Rule;

/** Who reaches whom: nobody, unless a policy says so. */
final class NetworkRules {

    static final List<Rule> ALL = List.of(
            new Rule("PodReachesNothingUnlessAllowed", NetworkRules::undenied),
            new Rule("PodReachesItsOwnDatabaseOnly", NetworkRules::toAnothersDatabase),
            new Rule("ServiceIsReachedAtItsPortOnly", NetworkRules::reachedElsewhere));

    /** Not of the overlay for development, whose OpenID provider is anywhere. */
    static final Rule INTERNET_IS_FOR_WEBHOOKS = new Rule("InternetIsForWebhooks", NetworkRules::toTheInternet);

    /** Private, shared, link-local and reserved: RFC 6890. */
    private static final Set<String> NOT_PUBLIC = Set.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final String NAME = "app.kubernetes.io/name";

    private NetworkRules() {}

    private static Stream<String> undenied(Manifests all) {
        var denying = all.all(NetworkPolicy.class)
                .filter(policy -> policy.getSpec().getIngress().isEmpty()
                        && policy.getSpec().getEgress().isEmpty()
                        && policy.getSpec().getPolicyTypes().containsAll(List.of("Ingress", "Egress")))
                .toList();
        return all.pods()
                .filter(pod -> denying.stream()
                        .noneMatch(policy -> selects(policy.getSpec().getPodSelector(), labels(pod))))
                .map(Pod::name);
    }

    private static Stream<String> toAnothersDatabase(Manifests all) {
        return all.pods()
                .filter(pod -> !databases(all, pod).equals(Set.of(own(pod) + "database")))
                .map(Pod::name);
    }

    private static Set<String> databases(Manifests all, Pod pod) {
        return all.all(NetworkPolicy.class)
                .filter(policy -> selects(policy.getSpec().getPodSelector(), labels(pod)))
                .flatMap(NetworkRules::reached)
                .map(NetworkPolicyPeer::getPodSelector)
                .filter(Objects::nonNull)
                .flatMap(selector -> selector.getMatchExpressions().stream())
                .filter(expression -> expression.getKey().equals("cnpg.io/cluster"))
                .flatMap(expression -> expression.getValues().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> reachedElsewhere(Manifests all) {
        return all.all(NetworkPolicy.class)
                .filter(policy ->
                        all.pods().anyMatch(pod -> selects(policy.getSpec().getPodSelector(), labels(pod))))
                .filter(policy -> policy.getSpec().getIngress().stream()
                        .anyMatch(rule -> rule.getFrom().isEmpty()
                                || rule.getPorts().isEmpty()
                                || rule.getPorts().stream()
                                        .anyMatch(port -> port.getPort() == null
                                                || !"http".equals(port.getPort().getStrVal()))))
                .map(Pod::name);
    }

    private static Stream<String> toTheInternet(Manifests all) {
        return all.all(NetworkPolicy.class)
                .filter(policy -> reached(policy).anyMatch(peer -> peer.getIpBlock() != null))
                .filter(policy -> !"referral-service"
                                .equals(policy.getSpec()
                                        .getPodSelector()
                                        .getMatchLabels()
                                        .get(NAME))
                        || !reached(policy).map(NetworkPolicyPeer::getIpBlock).allMatch(NetworkRules::isPublic))
                .map(Pod::name);
    }

    /** Of IPv6 only what is assigned as global (2000::/3), without the tunnels to IPv4 in it. */
    private static boolean isPublic(IPBlock block) {
        return block != null
                && (block.getCidr().equals("0.0.0.0/0") && block.getExcept().containsAll(NOT_PUBLIC)
                        || block.getCidr().equals("2000::/3")
                                && block.getExcept().containsAll(Set.of("2001::/32", "2002::/16")));
    }

    private static Stream<NetworkPolicyPeer> reached(NetworkPolicy policy) {
        return policy.getSpec().getEgress().stream().flatMap(rule -> rule.getTo().stream());
    }

    static boolean selects(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(expression -> matches(expression, labels));
    }

    private static boolean matches(LabelSelectorRequirement expression, Map<String, String> labels) {
        var value = labels.get(expression.getKey());
        return switch (expression.getOperator()) {
            case "In" -> expression.getValues().contains(value);
            case "NotIn" -> !expression.getValues().contains(value);
            case "Exists" -> value != null;
            default -> value == null;
        };
    }

    private static Map<String, String> labels(Pod pod) {
        return pod.template().getMetadata().getLabels();
    }

    /** {@code agreements-}, of agreements-service. */
    private static String own(Pod pod) {
        return labels(pod).get(NAME).replaceFirst("service$", "");
    }
}
