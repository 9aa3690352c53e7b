package org.sambung.visits.screening;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** How many of a cohort were screened when, and who is positive; however many they are, none of their rows are held. */
@ApplicationScoped
class CountingCohorts {

    private static final String TALLIES = "select day, attended_on, count(*) as people, count(result) as resulted"
            + " from screening_member where campaign_id = ? group by day, attended_on";

    private static final String RESULTED = "select patient_id, block, attended_on, result from screening_member"
            + " where campaign_id = ? and result is not null";

    @Inject
    AgroalDataSource database;

    @Inject
    CohortResults results;

    /**
     * So many who were planned for one day and screened on another.
     *
     * @param attendedOn null of those who were not
     * @param resulted of how many of them the result is known
     */
    record Tally(LocalDate day, LocalDate attendedOn, int people, int resulted) {}

    /** @param block null where it is unknown */
    record Positive(UUID patientId, String block, LocalDate attendedOn) {}

    /** The whole cohort, each once: the database counts. */
    List<Tally> tallies(ScreeningCampaign campaign) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(TALLIES)) {
            select.setObject(1, campaign.getId());
            try (var rows = select.executeQuery()) {
                var tallies = new ArrayList<Tally>();
                while (rows.next()) {
                    tallies.add(new Tally(
                            rows.getObject("day", LocalDate.class),
                            rows.getObject("attended_on", LocalDate.class),
                            rows.getInt("people"),
                            rows.getInt("resulted")));
                }
                return tallies;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cohort not counted", e);
        }
    }

    /** By their ids. Results are sealed, so each is opened. */
    void positivesOf(ScreeningCampaign campaign, Consumer<Positive> told) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(RESULTED + " order by id")) {
            select.setObject(1, campaign.getId());
            tell(select, told);
        } catch (SQLException e) {
            throw new IllegalStateException("positives not found", e);
        }
    }

    /** Those of these blocks, by block and day. */
    void positivesOf(ScreeningCampaign campaign, Collection<String> blocks, Consumer<Positive> told) {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(RESULTED + " and block = any(?) order by block, attended_on")) {
            select.setObject(1, campaign.getId());
            select.setArray(2, texts(connection, blocks));
            tell(select, told);
        } catch (SQLException e) {
            throw new IllegalStateException("positives not found", e);
        }
    }

    private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private void tell(PreparedStatement select, Consumer<Positive> told) throws SQLException {
        select.setFetchSize(CohortResults.BATCH);
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                if (results.open(rows.getBytes("result")) == ScreeningResult.POSITIVE) {
                    told.accept(new Positive(
                            rows.getObject("patient_id", UUID.class),
                            rows.getString("block"),
                            rows.getObject("attended_on", LocalDate.class)));
                }
            }
        }
    }
}
