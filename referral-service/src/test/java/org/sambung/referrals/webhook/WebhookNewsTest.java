package org.sambung.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Notifies;
import org.sambung.referrals.webhook.WebhookNews.Audience;

/** A gateway gets the same as the people whom it serves. */
class WebhookNewsTest {

    private static final Map<Role.Scope, Audience> OF_SCOPE = Map.of(
            Role.Scope.FACILITY, Audience.FACILITY,
            Role.Scope.PARTNER, Audience.PARTNER,
            Role.Scope.REGION, Audience.REGION);

    @Test
    void whatever_notifies_somebody_of_an_institution_may_be_told_to_its_system() throws ClassNotFoundException {
        var told = Stream.of(WebhookNews.values())
                .collect(Collectors.toMap(
                        WebhookNews::type,
                        news -> Stream.of(Audience.values()).filter(news::isFor).collect(Collectors.toSet())));
        var untold = new HashMap<String, Set<Audience>>();
        for (var event : events()) {
            var audiences = new TreeSet<>(audiencesOf(event));
            audiences.removeAll(told.getOrDefault(typeOf(event), Set.of()));
            if (!audiences.isEmpty()) {
                untold.put(typeOf(event), audiences);
            }
        }

        assertThat(untold).isEmpty();
        assertThat(events()).hasSizeGreaterThan(40);
    }

    @Test
    void nothing_else_but_events_can_be_subscribed_to() throws ClassNotFoundException {
        assertThat(events().stream().map(WebhookNewsTest::typeOf))
                .containsAll(
                        Stream.of(WebhookNews.values()).map(WebhookNews::type).toList());
    }

    private static Set<Audience> audiencesOf(Class<?> event) {
        var notifies = event.getAnnotation(Notifies.class);
        return notifies == null
                ? Set.of()
                : Arrays.stream(notifies.value())
                        .map(role -> OF_SCOPE.get(role.scope()))
                        .collect(Collectors.toSet());
    }

    private static String typeOf(Class<?> event) {
        return event.getAnnotation(EventType.class).value();
    }

    /** All that is told of a referral; the records are their package's own. */
    private static List<Class<?>> events() throws ClassNotFoundException {
        var all = new java.util.ArrayList<Class<?>>();
        for (var name : List.of("ReferralEvents", "CustodyEvents")) {
            all.addAll(List.of(
                    Class.forName("org.sambung.referrals.referral." + name).getDeclaredClasses()));
        }
        return all;
    }
}
