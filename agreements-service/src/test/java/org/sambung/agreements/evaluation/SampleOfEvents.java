package org.sambung.agreements.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.sambung.agreements.evaluation.Deliveries.Told;

/**
 * Visits and referrals around a quarter with fates drawn by lot, the events that tell of them, and a tally kept with
 * strokes while they are drawn: the count by hand.
 */
final class SampleOfEvents {

    static final ZoneId ZONE = ZoneId.of("Asia/Jayapura");
    static final Instant NOW = Instant.parse("2026-07-20T00:00:00Z");

    final List<Told> events = new ArrayList<>();
    final Map<String, Integer> tally = new TreeMap<>();

    private final Deliveries deliveries;
    private final Random lot;

    SampleOfEvents(Deliveries deliveries, long seed, int most) {
        this.deliveries = deliveries;
        this.lot = new Random(seed);
        while (events.size() < most) {
            if (lot.nextBoolean()) {
                aVisit();
            } else {
                aReferral();
            }
        }
    }

    private void aVisit() {
        var id = UUID.randomUUID();
        var start = aroundTheQuarter();
        var service = lot.nextInt(3) > 0 ? "ROUTINE_CHECKUP" : "SCREENING";
        visit(id, 1, "planned", service, start);
        var fate = lot.nextInt(13);
        switch (fate) {
            case 0 -> count(start, service, "open");
            case 1, 2, 3 -> {
                visit(id, 2, "confirmed", service, start);
                visit(id, 3, "started", service, start);
                visit(id, 4, "completed", service, start);
                if (fate == 3) {
                    visit(id, 5, "verified", service, start);
                }
                count(start, service, "held");
            }
            case 4 -> {
                missed(id, 2, service, start, "NOT_CONFIRMED");
                count(start, service, "missedUnconfirmed");
            }
            case 5, 6 -> {
                visit(id, 2, "confirmed", service, start);
                missed(id, 3, service, start, fate == 5 ? "PARTNER_NO_SHOW" : "FACILITY_NOT_READY");
                count(start, service, fate == 5 ? "missedByPartner" : "missedByFacility");
            }
            case 7 -> {
                missed(id, 2, service, start, "UNREPORTED");
                events.add(deliveries.visit(
                        id,
                        3,
                        "miss-attributed",
                        service,
                        start,
                        Map.of("reason", "PARTNER_NO_SHOW", "missedBy", "PARTNER")));
                count(start, service, "missedByPartner");
            }
            case 8 -> {
                missed(id, 2, service, start, "UNREPORTED");
                count(start, service, "missedUnreported");
            }
            case 9 -> {
                visit(id, 2, "confirmed", service, start);
                // It counts where it takes place, as another visit.
                var to = Map.of(
                        "rescheduledTo",
                        UUID.randomUUID().toString(),
                        "newStart",
                        start.plusSeconds(86_400).toString(),
                        "newEnd",
                        start.plusSeconds(90_000).toString(),
                        "rescheduledBy",
                        "PARTNER",
                        "reason",
                        "NO_TRANSPORT");
                events.add(deliveries.visit(id, 3, "rescheduled", service, start, to));
            }
            default -> {
                var by = List.of("PARTNER", "FACILITY", "AGREEMENT").get(fate - 10);
                var why = List.of("NO_TRANSPORT", "SECURITY_SITUATION", "AGREEMENT_SUSPENDED")
                        .get(fate - 10);
                events.add(
                        deliveries.visit(id, 2, "cancelled", service, start, Map.of("cancelledBy", by, "reason", why)));
                count(
                        start,
                        service,
                        List.of("cancelledByPartner", "cancelledByFacility", "cancelledWithAgreement")
                                .get(fate - 10));
            }
        }
    }

    /** Outpatient ones are promised within 60 minutes; of the others nothing is promised. */
    private void aReferral() {
        var id = UUID.randomUUID();
        var sent = aroundTheQuarter();
        var kind = lot.nextInt(3) > 0 ? "OUTPATIENT" : "INPATIENT";
        var service = "REFERRAL_" + kind;
        referral(id, 1, "drafted", kind, "DRAFT", null, sent);
        var fate = lot.nextInt(9);
        if (fate == 0) {
            return;
        }
        referral(id, 2, "submitted", kind, "SUBMITTED", sent, sent);
        count(sent, service, "sent");
        if (fate == 1) {
            count(sent, service, kind.equals("OUTPATIENT") ? "overdue" : "waiting");
        } else if (fate == 2) {
            referral(id, 3, "cancelled", kind, "CANCELLED", sent, sent.plusSeconds(60));
            count(sent, service, "withdrawn");
        } else if (fate == 6) {
            referral(id, 3, "refused-by-patient", kind, "REFUSED_BY_PATIENT", sent, sent.plusSeconds(60));
            count(sent, service, "withdrawn");
        } else if (fate == 7) {
            referral(id, 3, "information-requested", kind, "INFORMATION_REQUESTED", sent, sent.plusSeconds(60));
            count(sent, service, kind.equals("OUTPATIENT") ? "overdue" : "waiting");
        } else if (fate == 8) {
            referral(id, 3, "entered-in-error", kind, "ENTERED_IN_ERROR", sent, sent.plusSeconds(60));
            count(sent, service, "sent", -1);
        } else {
            referral(id, 3, "received", kind, "RECEIVED", sent, sent.plusSeconds(60));
            var after = Duration.ofMinutes(lot.nextInt(120)).plusSeconds(lot.nextInt(3));
            var step = fate == 3 ? "rejected" : fate == 4 ? "arrived" : "accepted";
            referral(id, 4, step, kind, step.toUpperCase(), sent, sent.plus(after));
            if (fate == 5) {
                referral(
                        id,
                        5,
                        "arrived",
                        kind,
                        "ARRIVED",
                        sent,
                        sent.plus(after).plusSeconds(7200));
            }
            count(sent, service, "answered");
            if (kind.equals("OUTPATIENT")) {
                count(sent, service, after.compareTo(Duration.ofMinutes(60)) > 0 ? "late" : "inTime");
            }
        }
    }

    private void visit(UUID id, long sequence, String step, String service, Instant start) {
        events.add(deliveries.visit(id, sequence, step, service, start));
    }

    private void missed(UUID id, long sequence, String service, Instant start, String reason) {
        events.add(deliveries.visit(id, sequence, "missed", service, start, Map.of("reason", reason)));
    }

    private void referral(
            UUID id, long sequence, String step, String kind, String status, Instant sent, Instant occurredAt) {
        events.add(deliveries.referral(id, sequence, step, kind, status, sent, occurredAt));
    }

    /** A stroke, if the facility's own calendar says that it is of the second quarter. */
    private void count(Instant when, String service, String figure) {
        count(when, service, figure, 1);
    }

    private void count(Instant when, String service, String figure, int strokes) {
        var day = when.atZone(ZONE).toLocalDate();
        if (day.getYear() == 2026 && day.getMonthValue() >= 4 && day.getMonthValue() <= 6) {
            tally.merge(service + "." + figure, strokes, Integer::sum);
        }
    }

    /** Every tenth within nine hours of the quarter's beginning, where the zone decides. */
    private Instant aroundTheQuarter() {
        return lot.nextInt(10) == 0
                ? Instant.parse("2026-03-31T10:30:00Z").plus(Duration.ofMinutes(lot.nextInt(600)))
                : Instant.parse("2026-03-20T00:00:00Z").plus(Duration.ofMinutes(lot.nextInt(110 * 24 * 60)));
    }
}
