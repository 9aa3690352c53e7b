package org.sambung.local.proof.checker;

import static org.sambung.local.proof.checker.Violation.Kind.EFFECT_LOST;
import static org.sambung.local.proof.checker.Violation.Kind.EFFECT_TWICE;
import static org.sambung.local.proof.checker.Violation.Kind.WEBHOOK_FORGED;
import static org.sambung.local.proof.checker.Violation.Kind.WEBHOOK_LOST;
import static org.sambung.local.proof.checker.Violation.Kind.WEBHOOK_UNDER_TWO_IDS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sambung.local.proof.ledger.Receiver;
import org.sambung.local.proof.ledger.Scene;

/** Compares events that concern the hospital with its deliveries, one each, and with what it got: at least once, one id. */
final class Webhooks {

    private static final Set<String> WANTED = Set.of("referral.submitted", "referral.cancelled");

    private final Database database;
    private final Receiver receiver;
    private final Report report;

    Webhooks(Database database, Receiver receiver, Report report) {
        this.database = database;
        this.receiver = receiver;
        this.report = report;
    }

    private record Delivery(String id, UUID event) {}

    void compare(Scene scene, List<Told.Row> events) {
        var deliveries = database
                .list(
                        "select id, event_id from webhook_delivery where endpoint_id = any (?)",
                        List.of(scene.endpoint()),
                        row -> new Delivery(row.getString(1), row.getObject(2, UUID.class)))
                .stream()
                .collect(Collectors.groupingBy(Delivery::event));
        var received = receiver.receivedAt(scene.path()).toList();
        var came = received.stream().map(Receiver.Received::id).collect(Collectors.toSet());
        var sent = events.stream()
                .filter(event -> event.type().equals("referral.submitted"))
                .map(Told.Row::thing)
                .collect(Collectors.toSet());
        events.stream()
                // Of what is withdrawn before the hospital has it, the hospital is not told.
                .filter(event -> WANTED.contains(event.type()) && sent.contains(event.thing()))
                .forEach(event -> compare(event, deliveries.getOrDefault(event.id(), List.of()), came));
        var known = deliveries.values().stream()
                .flatMap(List::stream)
                .map(Delivery::id)
                .collect(Collectors.toSet());
        received.stream()
                .map(Receiver.Received::id)
                .filter(Predicate.not(known::contains))
                .forEach(id -> report.violated(WEBHOOK_FORGED, id + " is no delivery"));
        report.demand(receiver.forgedAt(scene.path()) == 0, WEBHOOK_FORGED, "a signature is wrong");
        findTwoIds(received);
    }

    private void compare(Told.Row event, List<Delivery> deliveries, Set<String> came) {
        var what = event.type() + " of " + event.thing() + ": " + deliveries.size() + " deliveries";
        report.demand(!deliveries.isEmpty(), EFFECT_LOST, what);
        report.demand(deliveries.size() < 2, EFFECT_TWICE, what);
        report.demand(deliveries.stream().allMatch(delivery -> came.contains(delivery.id())), WEBHOOK_LOST, what);
        report.checked("webhooks");
    }

    private void findTwoIds(List<Receiver.Received> received) {
        Map<String, Set<String>> ids = received.stream()
                .collect(Collectors.groupingBy(
                        message -> message.type() + " of " + message.referral(),
                        Collectors.mapping(Receiver.Received::id, Collectors.toSet())));
        ids.forEach((what, under) -> report.demand(under.size() == 1, WEBHOOK_UNDER_TWO_IDS, what + " " + under));
    }
}
