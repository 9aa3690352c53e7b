package org.sambung.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database that breaks every convention is found out. */
class BrokenDatabaseTest {

    static Path directory;
    static Postgres postgres;
    static Connection superuser;
    static RowSecurityRules rules;

    @BeforeAll
    static void breakEverything() throws SQLException {
        directory = Directory.forOneRun();
        postgres = Postgres.start(directory, 0);
        superuser = postgres.superuser(postgres.scratch("visits"));
        rules = new RowSecurityRules(superuser, "visits_app", "visits_relay", Set.of("inbox"), Map.of());
        try (var statement = superuser.createStatement()) {
            statement.execute("""
                    create table inbox (id uuid primary key);
                    create table outbox (id uuid primary key);
                    create table bare (id uuid primary key);
                    create table not_forced (id uuid primary key);
                    alter table not_forced enable row level security;
                    create policy all_of_it on not_forced using (true);
                    create table without_policy (id uuid primary key);
                    alter table without_policy enable row level security;
                    alter table without_policy force row level security;
                    create table for_everybody (id uuid primary key);
                    alter table for_everybody enable row level security;
                    alter table for_everybody force row level security;
                    create policy all_of_it on for_everybody using (true);
                    create table particular (kind text not null check (kind <> 'x'));
                    grant all on for_everybody, without_policy to visits_app;
                    grant select on for_everybody to visits_relay;
                    create view window_pane as select * from for_everybody;
                    create function peek() returns bigint language sql security definer
                        return (select count(*) from without_policy);
                    alter table bare owner to visits_app;
                    """);
        }
    }

    @AfterAll
    static void stop() throws SQLException, IOException {
        superuser.close();
        postgres.close();
        Directory.delete(directory);
    }

    @Test
    void tables_without_row_security() throws SQLException {
        assertThat(rules.tablesWithoutRowSecurity())
                .containsExactlyInAnyOrder("outbox", "bare", "not_forced", "without_policy", "particular");
    }

    @Test
    void ways_round() throws SQLException {
        assertThat(rules.waysRound())
                .containsExactlyInAnyOrder(
                        "window_pane sees as its owner", "peek is for everybody", "peek has no search path of its own");
    }

    @Test
    void an_owner_among_the_roles() throws SQLException {
        assertThat(rules.rolesTooStrong()).containsExactly("visits_app owns bare");
    }

    @Test
    void a_role_that_bypasses_row_security() throws SQLException {
        var strong = new RowSecurityRules(superuser, "visits_owner", "postgres", Set.of(), Map.of());
        assertThat(strong.rolesTooStrong()).contains("visits_owner is too strong", "postgres is too strong");
    }

    @Test
    void a_table_that_nobody_reads_and_writes() throws SQLException {
        var fitting = new RowSecurityRules(
                superuser,
                "visits_app",
                "visits_relay",
                Set.of("bare"),
                Map.of("particular", "insert into particular values ('y')"));
        assertThat(fitting.tablesOpenToNobody()).containsExactly("for_everybody is read");
        assertThat(fitting.tablesTakingFromNobody()).containsExactly("for_everybody is carried out");
        assertThat(fitting.tablesEmptiedByNobody()).containsExactly("for_everybody is emptied");
    }

    @Test
    void a_table_that_refuses_made_up_rows_wants_a_real_one() {
        assertThatThrownBy(rules::tablesOpenToNobody).hasMessageContaining("give an insert for particular");
    }

    @Test
    void a_table_that_can_be_changed() throws SQLException {
        assertThat(rules.changes("for_everybody", "visits_app")).hasSize(3);
    }

    @Test
    void a_relay_that_reads_more_than_the_outbox() throws SQLException {
        assertThat(rules.relayBeyond("outbox")).containsExactlyInAnyOrder("for_everybody", "outbox");
    }
}
