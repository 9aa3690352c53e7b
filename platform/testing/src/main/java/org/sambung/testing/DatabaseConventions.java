package org.sambung.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database of every service keeps to. A service's own {@code @QuarkusTest} extends this. */
public abstract class DatabaseConventions {

    /** They hold nobody's rows: what is in them is known by id or not at all. */
    private static final Set<String> TECHNICAL =
            Set.of("outbox", "inbox", "inbox_position", "flyway_schema_history", "scheduled_tasks");

    @Inject
    EntityManager entities;

    @Inject
    SessionFactory factory;

    @Inject
    Flyway flyway;

    @ConfigProperty(name = "sambung.database")
    String database;

    private Connection superuser;
    private RowSecurityRules rules;

    /** Makes at least one thing through the door, so that there is something nobody may see. */
    protected abstract void makeSomething();

    /** Inserts by table, for those whose constraints refuse a made-up row. */
    protected Map<String, String> rows() {
        return Map.of();
    }

    @BeforeEach
    void connect() throws SQLException {
        superuser = Parts.postgres().superuser(database);
        rules = new RowSecurityRules(superuser, database + "_app", database + "_relay", TECHNICAL, rows());
    }

    @AfterEach
    void disconnect() throws SQLException {
        superuser.close();
    }

    @Test
    void every_table_is_secured() throws SQLException {
        assertThat(rules.securedTables()).isNotEmpty();
        assertThat(rules.tablesWithoutRowSecurity()).isEmpty();
    }

    @Test
    void there_is_no_way_round_row_security() throws SQLException {
        assertThat(rules.waysRound()).isEmpty();
    }

    @Test
    void roles_are_bound_by_row_security() throws SQLException {
        assertThat(rules.rolesTooStrong()).isEmpty();
    }

    @Test
    void nobody_reads_nothing() throws SQLException {
        assertThat(rules.tablesOpenToNobody()).isEmpty();
    }

    @Test
    void nobody_writes_nothing() throws SQLException {
        assertThat(rules.tablesTakingFromNobody()).isEmpty();
    }

    @Test
    void nobody_removes_nothing() throws SQLException {
        assertThat(rules.tablesEmptiedByNobody()).isEmpty();
    }

    @Test
    void the_audit_is_append_only() throws SQLException {
        for (var table : List.of("audit", "read_audit", "audit_link")) {
            assertThat(rules.changes(table, database + "_app")).isEmpty();
            assertThat(rules.changes(table, database + "_relay")).isEmpty();
            // The second wall stands behind the missing grants.
            assertThat(rules.changes(table, database + "_owner")).isEmpty();
        }
    }

    @Test
    void the_relay_reads_the_outbox_and_what_it_chains_only() throws SQLException {
        assertThat(rules.relayBeyond("outbox", "audit", "read_audit", "audit_pending", "audit_link"))
                .isEmpty();
    }

    @Test
    void rows_survive_the_last_migration() throws SQLException {
        var migrations = migrations();
        var versions = migrations.versions();
        assertThat(versions).hasSizeGreaterThan(1);
        versions.subList(0, versions.size() - 1).forEach(migrations::migrate);
        migrations.fill(rows());
        var before = migrations.counts();

        migrations.migrate(versions.get(versions.size() - 1));

        var after = migrations.counts();
        assertThat(before).isNotEmpty().allSatisfy((table, count) -> assertThat(after.getOrDefault(table, 0))
                .as(table)
                .isGreaterThanOrEqualTo(count)
                .isPositive());
    }

    @Test
    void an_edited_migration_is_refused() throws SQLException {
        var migrations = migrations();
        migrations.versions().forEach(migrations::migrate);
        migrations.editTheFirst();

        assertThatThrownBy(migrations::validate).isInstanceOf(FlywayValidateException.class);
    }

    @Test
    void a_query_outside_a_transaction_fails() {
        assertThat(names()).isNotEmpty().allSatisfy(entity -> assertThatThrownBy(() -> count(entity))
                .hasMessageContaining("no transaction is active"));
    }

    @Test
    void a_query_without_identity_gives_nothing() throws SQLException {
        makeSomething();
        var filled = 0;
        for (var entity : names()) {
            filled += isFilled(entity) ? 1 : 0;
            assertThat(QuarkusTransaction.requiringNew().call(() -> count(entity)))
                    .as(entity)
                    .isZero();
        }
        assertThat(filled).as("entities with rows").isPositive();
    }

    private Migrations migrations() {
        return new Migrations(
                flyway.getConfiguration(), Parts.postgres(), Parts.postgres().scratch(database), database + "_owner");
    }

    private List<String> names() {
        return factory.getMetamodel().getEntities().stream()
                .map(EntityType::getName)
                .toList();
    }

    private long count(String entity) {
        return entities.createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }

    /** Whether there is anything that must not be seen. */
    private boolean isFilled(String entity) throws SQLException {
        var table = factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(
                        factory.getMetamodel().entity(entity).getJavaType().getName())
                .getMappedTableDetails()
                .getTableName();
        return !rules.list("select 'x' from " + table + " limit 1").isEmpty();
    }
}
