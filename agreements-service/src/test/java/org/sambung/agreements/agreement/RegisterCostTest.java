package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;
import org.sambung.testing.Parts;

/** A search reads what it shows and what it looks up for that, however many agreements a region has, at any depth. */
@QuarkusTest
class RegisterCostTest {

    static final int SHOWN = 51;

    /** Three things sought, each looked at 500 times at most to find the rarest, and each looked up for what is shown. */
    static final long MOST = 2000;

    /** Another one each time: what a case has deleted stands in the next one's way until vacuum has been there. */
    final String region = "Z" + UUID.randomUUID().toString().substring(0, 4);

    @Inject
    Register register;

    @Inject
    Acting acting;

    @Inject
    EntityManager database;

    /** Of 20,000 in one region every one is a PKS, every second for laboratory tests, every hundredth suspended. */
    @BeforeEach
    void manyOfOneRegion() throws SQLException {
        execute("set session_replication_role = replica;"
                + " insert into facility select gen_random_uuid(), 0, 1, 'Rutan Banyak', 'RUTAN', 'IIA', '" + region
                + "', 'WIB';"
                + " insert into partner select gen_random_uuid(), 0, 1, 'RS Banyak', 'HOSPITAL', '" + region + "';"
                + " insert into agreement (id, version, event_sequence, facility_id, partner_id, region, time_zone, title,"
                + " document_type, status, scope_version, scope, effective_from, last_day) select uuidv7(), 0, 1, f.id,"
                + " p.id, f.region, 'WIB', 'x', 'PKS', case when i % 100 = 0 then 'SUSPENDED' else 'ACTIVE' end, 1, '[]',"
                + " date '2026-01-01', date '2027-01-01' + i from facility f join partner p using (region),"
                + " generate_series(1, 20000) i where f.region = '" + region + "';"
                + " insert into agreement_word select a.id, w, a.facility_id, a.partner_id, a.region from agreement a,"
                + " unnest(array['kind:PKS', 'status:' || a.status, 'rutan', 'banyak', 'rs'] || case when"
                + " extract(day from a.last_day)::int % 2 = 0 then array['service:LABORATORY'] end) w"
                + " where a.region = '" + region + "'");
        execute("analyze agreement, agreement_word");
    }

    @AfterEach
    void clear() throws SQLException {
        execute("set session_replication_role = replica; delete from agreement_word where region = '" + region + "';"
                + " delete from agreement where region = '" + region + "'; delete from partner where region = '"
                + region + "';"
                + " delete from facility where region = '" + region + "'; analyze agreement, agreement_word");
    }

    static Stream<AgreementFilter> searches() {
        return Stream.of(
                new AgreementFilter(null, null, null, null, null, null, "rutan"),
                new AgreementFilter(null, null, null, null, null, null, "ban"),
                new AgreementFilter(null, null, null, null, null, null, "laboratorium banyak"),
                new AgreementFilter(null, DocumentType.PKS, Service.LABORATORY, null, null, null, null),
                new AgreementFilter(AgreementStatus.SUSPENDED, DocumentType.PKS, null, null, null, null, "banyak"),
                new AgreementFilter(null, null, null, null, null, LocalDate.parse("2090-01-01"), null),
                new AgreementFilter(null, null, Service.LABORATORY, null, null, LocalDate.parse("2090-01-01"), null));
    }

    /** The planner's statistics and what vacuum has marked may differ as they like. */
    @ParameterizedTest
    @MethodSource("searches")
    void a_page_reads_what_it_shows(AgreementFilter filter) throws SQLException {
        readsLittle(filter, null);
        readsLittle(filter, halfway());
        execute("vacuum analyze agreement, agreement_word");
        readsLittle(filter, null);
        readsLittle(filter, halfway());
    }

    private void readsLittle(AgreementFilter filter, UUID cursor) {
        var office = new Identity("uji", null, null, Set.of(Role.OVERSIGHT), null, null, region);
        var read = acting.as(office, () -> {
            var before = entriesRead();
            assertThat(register.page(office, filter, cursor, SHOWN, Instant.now()))
                    .hasSize(SHOWN);
            var after = entriesRead();
            after.replaceAll((relation, entries) -> entries - before.get(relation));
            return after;
        });
        assertThat(read.values().stream().mapToLong(Long::longValue).sum())
                .as(read.toString())
                .isBetween((long) SHOWN, MOST);
    }

    /**
     * By index, its entries; by table, its rows when it is read from end to end: whether or not the row behind an entry was
     * looked at. Only a difference tells: what the connection's earlier transactions read a moment ago is in it, too.
     */
    private Map<String, Long> entriesRead() {
        List<?> rows = database.createNativeQuery(
                        "select cast(relname as text), pg_stat_get_xact_tuples_returned(oid) from pg_class where"
                                + " relname like 'agreement%' and relkind in ('r', 'i')")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> ((Number) row[1]).longValue(), Long::sum, TreeMap::new));
    }

    private UUID halfway() {
        try (var superuser = Parts.postgres().superuser("agreements");
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        "select id from agreement where region = '" + region + "' order by id offset 10000 limit 1")) {
            rows.next();
            return rows.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var superuser = Parts.postgres().superuser("agreements");
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
