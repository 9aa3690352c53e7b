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

    private static final String HOLD_AND_FIND = "select held, answer from hold_key(?, ?, ?, ?)";

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
            return found(statement, place);
        } catch (SQLException e) {
            throw new IllegalStateException("answer not read", e);
        }
    }

    private Optional<KeptAnswer> found(PreparedStatement statement, Place place) throws SQLException {
        try (var key = statement.executeQuery()) {
            key.next();
            if (!key.getBoolean("held")) {
                throw new ProblemException(409, "request-still-running");
            }
            return Optional.ofNullable(key.getBytes("answer"))
                    .map(answer -> KeptAnswer.read(sealer.open(answer, place.seal())));
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
