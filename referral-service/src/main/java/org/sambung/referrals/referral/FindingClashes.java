package org.sambung.referrals.referral;

import static java.time.ZoneOffset.UTC;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sambung.referrals.movement.MovementPlan;
import org.sambung.referrals.patient.Patient;

/** What else is known of a patient for the time of a planned movement. */
@ApplicationScoped
class FindingClashes implements MovementSteps.Clashes {

    /**
     * All at once: other referrals, and visits that expect the patient by roster or by follow-up, under whichever id. Nobody
     * knows when who is overdue comes back; who is to be back at no time named is out for the whole day.
     */
    private static final String OTHERS = """
            with file as (select coalesce((select coalesce(p.merged_into_id, p.id) from patient p where p.id = ?::uuid),
                                          ?::uuid) as id),
                 ids as (select id from file union select p.id from patient p join file f on p.merged_into_id = f.id
                         union select ?::uuid)
            select 'OTHER_REFERRAL' as kind, r.id, coalesce(r.departed_at, r.planned_departure) as begins
            from referral r
            where r.patient_id in (select id from ids) and r.facility_id = ?::uuid and r.id <> ?::uuid
              and (r.movement_status in ('DEPARTED', 'AT_HOSPITAL')
                   and (r.expected_return is null or r.expected_return > ?::timestamptz or r.expected_return <= ?::timestamptz)
                   or r.movement_status = 'ESCORT_ASSIGNED'
                   and r.clinical_status not in ('CANCELLED', 'REJECTED', 'REDIRECTED', 'REFUSED_BY_PATIENT', 'NO_SHOW',
                                                 'DIED', 'CLOSED', 'ENTERED_IN_ERROR')
                   and r.planned_departure < ?::timestamptz
                   and coalesce(r.planned_return,
                                (date_trunc('day', r.planned_departure at time zone r.zone_id) + interval '1 day')
                                at time zone r.zone_id) > ?::timestamptz)
            union all
            select 'VISIT', v.visit_id, v.planned_start
            from visit_roster v
            where v.facility_id = ?::uuid and not v.ended and v.planned_start < ?::timestamptz and v.planned_end > ?::timestamptz
                  and (v.completed_at is null or v.completed_at > ?::timestamptz)
              and (exists (select from ids where v.patients @> to_jsonb(ids.id::text))
                   or exists (select from booked_follow_up b
                              where b.visit_id = v.visit_id and b.facility_id = v.facility_id
                                and b.patient_id in (select id from ids)))
            """;

    @Inject
    AgroalDataSource connections;

    @Inject
    EntityManager database;

    @Override
    public List<Clash> of(ReferralFile referral, MovementPlan plan, Instant at) {
        var from = plan.departure() == null ? at : plan.departure();
        var day = from.atZone(referral.zone()).toLocalDate();
        var until = plan.comingBack() == null
                ? day.plusDays(1).atStartOfDay(referral.zone()).toInstant()
                : plan.comingBack();
        var found = new ArrayList<>(others(referral, from, until, at));
        found.addAll(
                dates(referral, day, until.minusNanos(1).atZone(referral.zone()).toLocalDate()));
        found.sort(Comparator.comparing(Clash::day));
        return found;
    }

    /** Days in court, and the end of custody before the patient is back, as the record tells them that remains. */
    private List<Clash> dates(ReferralFile referral, LocalDate first, LocalDate last) {
        var named = database.find(Patient.class, referral.getPatientId());
        var patient = named == null || named.getMergedIntoId() == null
                ? named
                : database.find(Patient.class, named.getMergedIntoId());
        if (patient == null) {
            return List.of();
        }
        var court = patient.getCustody().courtDates().stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .map(day -> Clash.ofDate(Clash.Kind.COURT_DATE, day));
        var release = Stream.ofNullable(patient.getCustody().expectedRelease())
                .filter(day -> !day.isAfter(last))
                .map(day -> Clash.ofDate(Clash.Kind.RELEASE_DATE, day));
        return Stream.concat(court, release).toList();
    }

    private List<Clash> others(ReferralFile referral, Instant from, Instant until, Instant now) {
        var since = from.atOffset(UTC);
        var end = until.atOffset(UTC);
        var patient = referral.getPatientId();
        var facility = referral.getFacilityId();
        try (var connection = connections.getConnection();
                var select = connection.prepareStatement(OTHERS)) {
            bind(
                    select,
                    patient,
                    patient,
                    patient,
                    facility,
                    referral.getId(),
                    since,
                    now.atOffset(UTC),
                    end,
                    since,
                    facility,
                    end,
                    since,
                    since);
            var found = new ArrayList<Clash>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(other(row, referral));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("clashes not found", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Clash other(ResultSet row, ReferralFile referral) throws SQLException {
        var kind = Clash.Kind.valueOf(row.getString("kind"));
        var id = row.getObject("id", UUID.class);
        var day = row.getObject("begins", OffsetDateTime.class)
                .atZoneSameInstant(referral.zone())
                .toLocalDate();
        return kind == Clash.Kind.VISIT ? new Clash(kind, day, null, id) : new Clash(kind, day, id, null);
    }
}
