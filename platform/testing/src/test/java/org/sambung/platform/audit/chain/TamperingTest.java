package org.sambung.platform.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.sambung.platform.audit.chain.Verification.What.CHAIN_REWRITTEN;
import static org.sambung.platform.audit.chain.Verification.What.LINK_MISSING;
import static org.sambung.platform.audit.chain.Verification.What.ORDER_CHANGED;
import static org.sambung.platform.audit.chain.Verification.What.ROW_CHANGED;
import static org.sambung.platform.audit.chain.Verification.What.ROW_MISSING;
import static org.sambung.platform.audit.chain.Verification.What.TAIL_MISSING;
import static org.sambung.platform.audit.chain.Verification.What.UNCHAINED;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.platform.audit.ScratchAudit;
import org.sambung.platform.audit.chain.Verification.Damage;
import org.sambung.platform.audit.chain.Verification.What;

/** Whatever somebody does to the audit beneath the service is found, and where. */
class TamperingTest {

    /** Of the tenant's link of that number. */
    private static final String ROW = "(select row_id from audit_link where tenant = '$tenant' and number = %d)";

    private static final String LATER_LINKS = "delete from audit_link where tenant = '$tenant' and number >= %d";
    private static final String CHAIN_ANEW = "insert into audit_pending (kind, row_id, tenant)"
            + " select 'audit', id, '$tenant' from audit where facility_id::text = '$tenant' order by id";

    static ScratchAudit audit;
    static AgroalDataSource relays;
    static AuditChain chain;

    final String tenant = UUID.randomUUID().toString();
    Map<String, Head> anchors;

    @BeforeAll
    static void start() throws SQLException {
        audit = ScratchAudit.shared();
        relays = audit.pool("visits_relay", 2);
        chain = new AuditChain();
        chain.database = relays;
    }

    @AfterAll
    static void stop() {
        relays.close();
    }

    @BeforeEach
    void fiveLinksAndTheirAnchor() throws SQLException {
        changes(5);
        anchors = Map.of(tenant, head());
    }

    @Test
    void nothing_is_found_where_nothing_was_done() throws SQLException {
        changes(2);
        assertThat(verify(anchors)).satisfies(found -> {
            assertThat(found.damage()).isNull();
            assertThat(found.rows()).isEqualTo(7);
            assertThat(found.head().number()).isEqualTo(7);
            assertThat(found.anchor().number()).isEqualTo(5);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void a_deed_is_found(String deed, What what, long position, String... statements) throws SQLException {
        tamper(statements);
        assertThat(verify(anchors).damage()).isEqualTo(new Damage(what, position));
    }

    static Stream<Arguments> deeds() {
        return Stream.of(
                deed("a row is changed", ROW_CHANGED, 3, "update audit set subject = 'other' where id = " + row(3)),
                deed("a name is emptied", ROW_CHANGED, 3, "update audit set actor_name = null where id = " + row(3)),
                deed(
                        "a time is moved by a microsecond",
                        ROW_CHANGED,
                        5,
                        "update audit set occurred_at = occurred_at + interval '1 microsecond' where id = " + row(5)),
                deed("a row is deleted", ROW_MISSING, 3, "delete from audit where id = " + row(3)),
                deed(
                        "a link is deleted",
                        LINK_MISSING,
                        3,
                        "delete from audit_link where tenant = '$tenant' and number = 3"),
                deed(
                        "the first row and its link are deleted",
                        LINK_MISSING,
                        1,
                        "delete from audit where id = " + row(1),
                        "delete from audit_link where tenant = '$tenant' and number = 1"),
                deed(
                        "two links change their numbers",
                        ORDER_CHANGED,
                        2,
                        "update audit_link set number = -number where tenant = '$tenant' and number in (2, 3)",
                        "update audit_link set number = number + 5 where tenant = '$tenant' and number < 0"),
                deed("two links change their rows", ORDER_CHANGED, 2, """
                        do $do$ declare second uuid := %s; third uuid := %s; begin
                            update audit_link set row_id = gen_random_uuid() where row_id = second;
                            update audit_link set row_id = second where row_id = third;
                            update audit_link set row_id = third where tenant = '$tenant' and number = 2;
                        end $do$""".formatted(row(2), row(3))),
                deed(
                        "a link's hash is changed",
                        ORDER_CHANGED,
                        4,
                        "update audit_link set hash = sha256('x') where tenant = '$tenant' and number = 4"),
                deed(
                        "the tail is cut off with its links",
                        TAIL_MISSING,
                        4,
                        "delete from audit where id in (" + row(4) + ", " + row(5) + ")",
                        LATER_LINKS.formatted(4)),
                deed(
                        "all of it is gone",
                        TAIL_MISSING,
                        1,
                        "delete from audit where facility_id::text = '$tenant'",
                        LATER_LINKS.formatted(1)),
                deed("the last link is deleted, its row stays", TAIL_MISSING, 5, LATER_LINKS.formatted(5)),
                deed(
                        "a row is smuggled in without a link",
                        UNCHAINED,
                        6,
                        "insert into audit (id, object_id, sequence, facility_id, occurred_at, recorded_at, subject,"
                                + " roles, action) values (gen_random_uuid(), gen_random_uuid(), 1, '$tenant', now(),"
                                + " now() - interval '1 hour', 'uji', 'nurse', 'thing.done')"));
    }

    /** Sound in itself, and so unseen but for the anchor; also after it has grown. */
    @Test
    void a_chain_that_was_rewritten_is_found_by_its_anchor() throws SQLException {
        tamper("update audit set subject = 'other' where id = " + row(2), LATER_LINKS.formatted(1), CHAIN_ANEW);
        chainAll();

        assertThat(verify(Map.of()).damage()).isNull();
        assertThat(verify(anchors).damage()).isEqualTo(new Damage(CHAIN_REWRITTEN, 5));
        changes(1);
        assertThat(verify(anchors).damage()).isEqualTo(new Damage(CHAIN_REWRITTEN, 5));
    }

    /** Between being written and being chained, too. */
    @Test
    void a_row_that_vanished_before_it_was_chained_is_missed() throws SQLException {
        try (var app = audit.as("visits_app")) {
            ScratchAudit.change(app, UUID.fromString(tenant));
        }
        tamper("delete from audit where facility_id::text = '$tenant'"
                + " and id not in (select row_id from audit_link)");
        chainAll();

        assertThat(verify(anchors).damage()).isEqualTo(new Damage(ROW_MISSING, 6));
    }

    private static Arguments deed(String name, What what, long position, String... statements) {
        return arguments(name, what, position, statements);
    }

    private static String row(int number) {
        return ROW.formatted(number);
    }

    private void tamper(String... statements) throws SQLException {
        audit.tamper(
                Stream.of(statements).map(sql -> sql.replace("$tenant", tenant)).toArray(String[]::new));
    }

    private void changes(int count) throws SQLException {
        try (var app = audit.as("visits_app")) {
            for (int i = 0; i < count; i++) {
                ScratchAudit.change(app, UUID.fromString(tenant));
            }
        }
        chainAll();
    }

    private static void chainAll() throws SQLException {
        while (chain.append()) {}
    }

    private Head head() throws SQLException {
        try (var relay = audit.as("visits_relay")) {
            return new AuditLinks(relay).heads().get(tenant);
        }
    }

    private Verification.Tenant verify(Map<String, Head> known) throws SQLException {
        try (var relay = audit.as("visits_relay")) {
            var found = new VerifyingAudit(relay, known).verify(tenant, Duration.ofMinutes(1));
            assertThat(found.complete()).isTrue();
            return found.tenants().get(0);
        }
    }
}
