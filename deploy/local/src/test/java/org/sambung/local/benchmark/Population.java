package org.sambung.local.benchmark;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What lies in referral-service's database before it is asked: 500 facilities with 20 patients each, and referrals in the
 * form that the service itself would have given them, sealed with its keys. One facility in 500 has a tenth of them.
 */
final class Population {

    private static final int FACILITIES = 500;
    private static final int PATIENTS = 20;
    private static final int PARTNERS = 20;
    private static final int DOCTORS = 16;
    private static final int KNOWN_REFERRALS = 2000;

    private final ReferralsDatabase database;
    private final Tokens tokens;
    private final Aead aead;
    private int rows;

    /** Who issues them. */
    interface Tokens {
        String token(String subject, Map<String, Object> claims);
    }

    Population(ReferralsDatabase database, String sealKeys, Tokens tokens) {
        this.database = database;
        this.tokens = tokens;
        try {
            AeadConfig.register();
            aead = TinkJsonProtoKeysetFormat.parseKeyset(sealKeys, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    int rows() {
        return rows;
    }

    /** Institutions, agreements and patients. */
    void settle() throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into known_facility
                        select uuidv7(), 'Rutan Uji ' || n, 'ID-' || n %% 34, 'Asia/Makassar', 1
                        from generate_series(1, %d) n""".formatted(FACILITIES));
            statement.execute("""
                    insert into known_partner
                        select uuidv7(), 'RS Uji ' || n, 'HOSPITAL', '+62 536 3221520', 1
                        from generate_series(1, %d) n""".formatted(PARTNERS));
            // Who is where, by number: the generator's own.
            statement.execute("""
                    create table minimal.place as
                        select f.no, f.id as facility_id, f.region, f.zone_id, p.id as partner_id
                        from (select *, row_number() over (order by id) - 1 as no from known_facility) f
                        join (select *, row_number() over (order by id) - 1 as no from known_partner) p
                            on p.no = f.no %% %d""".formatted(PARTNERS));
            statement.execute("""
                    insert into coverage
                        select uuidv7(), facility_id, partner_id, region, 'ACTIVE', 1, current_date - 100,
                               current_date + 1000, zone_id,
                               '[{"referralKinds": ["OUTPATIENT", "INPATIENT", "EMERGENCY"],
                                  "beneficiaries": ["INMATES"]}]', 1
                        from minimal.place""");
            try (var insert = connection.prepareStatement("""
                    insert into patient
                        select uuidv7(), 0, 1, facility_id, region, 'RM-' || n, ?, null, 'CONVICT', 'B-4'
                        from minimal.place, generate_series(1, %d) n""".formatted(PATIENTS))) {
                insert.setBytes(1, sealed(Letters.PERSON, "patient|person"));
                insert.executeUpdate();
            }
            statement.execute("""
                    create table minimal.person as
                        select l.*, p.id as patient_id, row_number() over (partition by l.no order by p.id) - 1 as patient_no
                        from minimal.place l join patient p using (facility_id)""");
            statement.execute("create index on minimal.person (no, patient_no)");
            statement.execute("analyze");
        }
    }

    /** Adds referrals, each older than those before, until there are so many. */
    void growTo(int wanted) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            // No trigger and no foreign key for these: they would be chained for minutes.
            statement.execute("set session_replication_role = replica");
            var cases = new Cases(
                    new Cases.Sealed(
                            sealed(Letters.CLINICAL, "referral|clinical_summary"),
                            sealed(Letters.CHAIN, "referral|permission_chain"),
                            sealed("Dokter Demo", "audit|actor_name")),
                    FACILITIES - 1,
                    PATIENTS);
            for (int from = rows + 1; from <= wanted; from += 100_000) {
                cases.add(connection, from, Math.min(wanted, from + 99_999));
            }
            rows = wanted;
            statement.execute("vacuum analyze referral");
            statement.execute("vacuum analyze obligation");
            statement.execute("vacuum analyze audit");
        }
    }

    /** One of the largest facility, the others of others. Their tokens last an hour. */
    List<Doctor> doctors() throws SQLException {
        var doctors = new ArrayList<Doctor>();
        try (var connection = database.superuser();
                var select = connection.prepareStatement("select * from minimal.place where no < ? order by no")) {
            select.setInt(1, DOCTORS);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var facility = row.getObject("facility_id", UUID.class);
                    doctors.add(new Doctor(
                            facility,
                            row.getString("region"),
                            row.getString("zone_id"),
                            row.getObject("partner_id", UUID.class),
                            tokens.token(
                                    "benchmark-doctor-" + row.getInt("no"),
                                    Map.of(
                                            "roles", List.of("doctor"),
                                            "facility", facility.toString(),
                                            "name", "Dokter Demo")),
                            ids(connection, "patient", facility),
                            ids(connection, "referral", facility)));
                }
            }
        }
        return List.copyOf(doctors);
    }

    /** A referral that nobody has recommended yet, and who can. */
    record Draft(Doctor doctor, UUID id) {}

    /** That many new drafts, of each doctor's facility in turn. */
    List<Draft> moreDrafts(List<Doctor> doctors, int many) throws SQLException {
        var byFacility = doctors.stream().collect(Collectors.toMap(Doctor::facility, doctor -> doctor));
        var drafts = new ArrayList<Draft>();
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            try (var insert = connection.prepareStatement("""
                    insert into referral (id, version, event_sequence, facility_id, region, zone_id, patient_id,
                            custody_status, destination_id, outside_agreement, kind, urgency, clinical_status,
                            clinical_summary, permission_status, permission_chain, movement_status, obligations_made)
                        select uuidv7(), 0, 1, facility_id, region, zone_id, patient_id, 'CONVICT', partner_id, false,
                               'OUTPATIENT', 'URGENT', 'DRAFT', ?, 'PENDING', ?, 'NOT_PLANNED', 0
                        from (select n % ? as no, n % ? as patient_no from generate_series(1, ?) n) rows
                        join minimal.person using (no, patient_no)
                    returning facility_id, id""")) {
                insert.setBytes(1, sealed(Letters.CLINICAL, "referral|clinical_summary"));
                insert.setBytes(2, sealed(Letters.CHAIN, "referral|permission_chain"));
                insert.setInt(3, doctors.size());
                insert.setInt(4, PATIENTS);
                insert.setInt(5, many);
                try (var row = insert.executeQuery()) {
                    while (row.next()) {
                        var doctor = byFacility.get(row.getObject(1, UUID.class));
                        drafts.add(new Draft(doctor, row.getObject(2, UUID.class)));
                    }
                }
            }
        }
        return drafts;
    }

    private static List<UUID> ids(Connection connection, String table, UUID facility) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var select = connection.prepareStatement(
                "select id from " + table + " where facility_id = ? order by id desc limit " + KNOWN_REFERRALS)) {
            select.setObject(1, facility);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
        return List.copyOf(ids);
    }

    private byte[] sealed(String plain, String place) {
        try {
            return aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
