package org.sambung.platform.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.sambung.platform.commit.Row;
import org.sambung.platform.commit.RowsAtCommit;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.seal.Sealer;

/** First answers by caller and key, written in the transaction of the effect; sealed, for they tell of patients. */
@ApplicationScoped
class KeptAnswers {

    /** How long a client may come again. */
    static final Duration KEPT = Duration.ofHours(48);

    /** Two statements in one round trip: the second sees what the lock's last holder committed. */
    private static final String HOLD_AND_FIND = "select pg_try_advisory_xact_lock(?);"
            + " select answer from kept_answer where subject = ? and key_hash = ? and kept_at > ?";

    /** An answer found here is one of those that are too old. */
    private static final String ANEW =
            "on conflict (subject, key_hash) do update set answer = excluded.answer, kept_at = excluded.kept_at";

    @Inject
    AgroalDataSource database;

    @Inject
    RowsAtCommit rows;

    @Inject
    Sealer sealer;

    @Inject
    Clock clock;

    /** @param keyHash the key itself is not stored: who knows what a client puts there */
    record Place(String subject, byte[] keyHash) {

        /** Bound to its row: another's answer cannot be put in its place. */
        String seal() {
            return "kept_answer|answer|" + subject + '|' + HexFormat.of().formatHex(keyHash);
        }
    }

    Place placeOf(String subject, String key) {
        var exact = HexFormat.of().formatHex(KeyedRequest.sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
        return new Place(subject, sealer.hash(exact, "kept_answer|key_hash|" + subject));
    }

    /**
     * The first answer, if there is one. The key is held until the end of the transaction.
     *
     * @throws ProblemException 409 while another request with this key is under way
     */
    Optional<KeptAnswer> hold(Place place) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(HOLD_AND_FIND)) {
            statement.setLong(1, ByteBuffer.wrap(place.keyHash()).getLong());
            statement.setString(2, place.subject());
            statement.setBytes(3, place.keyHash());
            statement.setTimestamp(4, Timestamp.from(clock.instant().minus(KEPT)));
            statement.execute();
            if (!isHeld(statement)) {
                throw new ProblemException(409, "request-still-running");
            }
            return found(statement, place);
        } catch (SQLException e) {
            throw new IllegalStateException("answer not read", e);
        }
    }

    private static boolean isHeld(PreparedStatement statement) throws SQLException {
        try (var lock = statement.getResultSet()) {
            return lock.next() && lock.getBoolean(1);
        }
    }

    private Optional<KeptAnswer> found(PreparedStatement statement, Place place) throws SQLException {
        statement.getMoreResults();
        try (var answer = statement.getResultSet()) {
            return answer.next()
                    ? Optional.of(KeptAnswer.read(sealer.open(answer.getBytes(1), place.seal())))
                    : Optional.empty();
        }
    }

    /** Keeps a success; a refusal that a method returns instead of throwing is not kept. */
    void keep(Place place, KeptAnswer answer) {
        if (answer.status() < 200 || answer.status() > 299) {
            return;
        }
        rows.add(Row.into("kept_answer")
                .text("subject", place.subject())
                .bytes("key_hash", place.keyHash())
                .bytes("answer", sealer.seal(answer.bytes(), place.seal()))
                .time("kept_at", clock.instant())
                .otherwise(ANEW));
    }
}
