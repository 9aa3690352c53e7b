package org.sambung.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Directory;
import org.sambung.testing.Keys;
import org.sambung.testing.Postgres;

/** What the benchmark lays in, and what it compares with, fit the tables as they are now. */
class PopulationTest {

    private static final Path ROOT = Path.of(System.getProperty("sambung.root"));
    private static Path directory;
    private static Postgres postgres;
    private static ReferralsDatabase database;
    private static Population population;

    @BeforeAll
    static void layIn() throws SQLException {
        directory = Directory.forOneRun();
        postgres = Postgres.start(directory, 0);
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("referrals"), "referrals_owner", "trusted")
                .locations(migrationsOf("platform/runtime"), migrationsOf("referral-service"))
                .placeholders(Map.of("app", "referrals_app", "relay", "referrals_relay"))
                .load()
                .migrate();
        database = new ReferralsDatabase(postgres, "referrals");
        Baseline.create(database);
        population = new Population(database, Keys.aead(), (subject, claims) -> subject);
        population.settle();
        population.growTo(600);
        population.growTo(1000);
    }

    private static String migrationsOf(String module) {
        return "filesystem:" + ROOT.resolve(module).resolve("src/main/resources/db/migration");
    }

    @AfterAll
    static void clear() throws IOException {
        postgres.close();
        Directory.delete(directory);
    }

    @Test
    void one_facility_has_a_tenth_of_all_referrals() throws SQLException {
        assertThat(population.rows()).isEqualTo(1000);
        assertThat(number("select count(*) from referral")).isEqualTo(1000);
        assertThat(number("select max(many) from (select count(*) as many from referral group by facility_id) f"))
                .isEqualTo(100);
        assertThat(number("select count(*) from audit")).isEqualTo(1000);
    }

    @Test
    void every_doctor_finds_patients_and_referrals_of_the_own_facility() throws SQLException {
        assertThat(population.doctors()).hasSize(16).allSatisfy(doctor -> {
            assertThat(doctor.patients()).hasSize(20);
            assertThat(doctor.referrals()).isNotEmpty();
            assertThat(number("select count(*) from referral where facility_id = '" + doctor.facility() + "' and id = '"
                            + doctor.anyReferral() + "'"))
                    .isOne();
        });
    }

    @Test
    void drafts_are_laid_in_for_all_doctors() throws SQLException {
        var drafts = population.moreDrafts(population.doctors(), 32);

        assertThat(drafts).hasSize(32);
        assertThat(drafts.stream().map(Population.Draft::doctor).distinct()).hasSize(16);
    }

    @Test
    void the_bare_transactions_write_as_many_rows_as_the_service() throws SQLException {
        var doctors = population.doctors();
        Baseline.copyReferrals(database, doctors);
        var referrals = number("select count(*) from minimal.referral");

        run(doctors);

        assertThat(number("select count(*) from minimal.referral")).isEqualTo(referrals + 1);
        assertThat(number("select count(*) from minimal.outbox")).isOne();
        assertThat(number("select count(*) from minimal.audit")).isOne();
        // One by the draft, one by the read.
        assertThat(number("select count(*) from minimal.read_audit")).isEqualTo(2);
        assertThat(number("select count(*) from minimal.audit_pending")).isEqualTo(3);
        assertThat(number("select count(*) from public.audit_pending")).isZero();
    }

    private static void run(List<Doctor> doctors) throws SQLException {
        try (var connection = BareSql.Unit.open(database)) {
            BareDraft.on(connection, doctors).runOnce();
            BareRead.on(connection, doctors).runOnce();
        }
    }

    private static long number(String question) throws SQLException {
        try (var connection = database.superuser();
                var row = connection.createStatement().executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
