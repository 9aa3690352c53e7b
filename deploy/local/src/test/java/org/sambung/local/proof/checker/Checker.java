package org.sambung.local.proof.checker;

import static org.sambung.local.proof.checker.Database.uuid;
import static org.sambung.local.proof.checker.Violation.Kind.EFFECT_LOST;
import static org.sambung.local.proof.checker.Violation.Kind.EFFECT_TWICE;
import static org.sambung.local.proof.checker.Violation.Kind.STATE_TWICE;
import static org.sambung.local.proof.checker.Violation.Kind.UNANSWERED;
import static org.sambung.local.proof.checker.Violation.Kind.UNEXPECTED_ANSWER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sambung.local.LocalSystem;
import org.sambung.local.proof.ledger.Load;
import org.sambung.local.proof.ledger.Receiver;

/** Compares what clients were told with what there is: state, audit, events, effects elsewhere, webhooks. */
public final class Checker {

    private static final Map<String, List<String>> OF_SCENE = Map.of(
            "agreements-service", List.of("agreement"),
            "referral-service", List.of("patient", "referral"),
            "visit-service", List.of("visit_plan"));

    private final LocalSystem system;
    private final Receiver receiver;
    private final Topics topics;
    private final Writes writes;

    public Checker(LocalSystem system, Receiver receiver, Topics topics, Writes writes) {
        this.system = system;
        this.receiver = receiver;
        this.topics = topics;
        this.writes = writes;
    }

    /** Again and again until all is as it should be, or until what is wrong has had its time to become right. */
    public Report await(Load load, Duration patience) {
        return await(load, patience, Report::isGreen);
    }

    public Report await(Load load, Duration patience, Predicate<Report> enough) {
        var deadline = System.nanoTime() + patience.toNanos();
        var report = check(load);
        while (!enough.test(report) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            report = check(load);
        }
        return report;
    }

    public Report check(Load load) {
        var report = new Report();
        var ledger = load.ledger();
        report.checked("requests", ledger.acknowledged().size());
        ledger.unanswered().forEach(entry -> report.violated(UNANSWERED, entry.toString()));
        ledger.unexpected().forEach(entry -> report.violated(UNEXPECTED_ANSWER, entry.toString()));
        topics.readOn();
        var things = Thing.of(ledger);
        var visits = withVisits(things, report);
        var events = new HashMap<String, List<Told.Row>>();
        for (var service : LocalSystem.SERVICES) {
            var database = Database.of(system, service);
            var of = (service.equals("visit-service") ? visits : things.values())
                    .stream().filter(thing -> thing.service().equals(service)).toList();
            findStrangers(database, load, things, report);
            events.put(service, new Told(database, topics, report).compare(of));
        }
        new Effects(writes, report).compare(events.get("agreements-service"));
        new Webhooks(Database.of(system, "referral-service"), receiver, report)
                .compare(load.scene(), events.get("referral-service"));
        report.demandSomethingOf("requests", "things", "changes", "events", "effects", "webhooks", "notifications");
        return report;
    }

    /** What is there without anybody having been told: a request that was done twice under two ids. */
    private void findStrangers(Database database, Load load, Map<UUID, Thing> things, Report report) {
        var found = new ArrayList<UUID>();
        for (var table : OF_SCENE.get(database.service())) {
            found.addAll(database.list(
                    "select id from " + table + " where facility_id = any (?)",
                    List.of(load.scene().facility()),
                    row -> uuid(row, "id")));
        }
        if (database.service().equals("agreements-service")) {
            for (var table : List.of("facility", "partner")) {
                found.addAll(database.list(
                        "select id from " + table + " where name = '"
                                + load.scene().name() + "' and not id = any (?)",
                        List.of(),
                        row -> uuid(row, "id")));
            }
        }
        found.stream()
                .filter(Predicate.not(things::containsKey))
                .forEach(stranger -> report.violated(STATE_TWICE, stranger + " was made, nobody was told"));
    }

    /** Plans and their visits; each visit of a suspended agreement is called off once, and planned anew once it is resumed. */
    private Collection<Thing> withVisits(Map<UUID, Thing> things, Report report) {
        var all = new HashMap<UUID, Thing>();
        things.values().stream()
                .filter(thing -> thing.service().equals("visit-service"))
                .forEach(thing -> all.put(thing.id(), thing));
        var plans = all.values().stream().filter(Thing::isPlan).toList();
        var visits = Database.of(system, "visit-service")
                .list(
                        "select id, plan_id, cancelled_by = 'AGREEMENT' from visit where plan_id = any (?)",
                        plans.stream().map(Thing::id).toList(),
                        row -> new Visit(uuid(row, "id"), uuid(row, "plan_id"), row.getBoolean(3)));
        for (var visit : visits) {
            var thing = all.computeIfAbsent(
                    visit.id(), unknown -> Thing.planned("visit-service", visit.id(), visit.plan()));
            if (visit.calledOff()) {
                all.put(visit.id(), thing.calledOff());
            }
        }
        var byPlan = visits.stream().collect(Collectors.groupingBy(Visit::plan));
        plans.forEach(
                plan -> compare(plan, things.get(plan.parent()), byPlan.getOrDefault(plan.id(), List.of()), report));
        return all.values();
    }

    private record Visit(UUID id, UUID plan, boolean calledOff) {}

    private static void compare(Thing plan, Thing agreement, List<Visit> visits, Report report) {
        var suspensions = agreement.count("agreement.suspended");
        var standing = suspensions == agreement.count("agreement.resumed");
        compare(
                plan + " called off",
                visits.stream().filter(Visit::calledOff).count(),
                suspensions * plan.visits(),
                report);
        compare(
                plan + " standing",
                visits.stream().filter(Predicate.not(Visit::calledOff)).count(),
                standing ? plan.visits() : 0,
                report);
    }

    private static void compare(String what, long found, long wanted, Report report) {
        report.demand(found >= wanted, EFFECT_LOST, what + ": " + found + " visits instead of " + wanted);
        report.demand(found <= wanted, EFFECT_TWICE, what + ": " + found + " visits instead of " + wanted);
        report.checked("effects");
    }
}
