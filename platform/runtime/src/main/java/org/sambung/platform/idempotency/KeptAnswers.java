package org.sambung.platform.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.sambung.platform.seal.Sealer;

/** First answers by caller and key, written in the transaction of the effect; sealed, for they tell of patients. */
@ApplicationScoped
class KeptAnswers {

    /** How long a client may come again. */
    static final Duration KEPT = Duration.ofHours(48);

    private static final String FIND =
            "select answer from kept_answer where subject = ? and key_hash = ? and kept_at > ?";

    /** An answer found here is one of those that are too old. */
    private static final String KEEP =
            "insert into kept_answer (subject, key_hash, answer, kept_at) values (?, ?, ?, ?)"
                    + " on conflict (subject, key_hash) do update set answer = excluded.answer, kept_at = excluded.kept_at";

    @Inject
    AgroalDataSource database;

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

    /** Until the end of the transaction; false while another request with this key is under way. */
    boolean hold(Place place) {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, ByteBuffer.wrap(place.keyHash()).getLong());
            try (var result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("key not held", e);
        }
    }

    /** A statement of its own after the lock's: only so it sees what the lock's last holder committed. */
    Optional<KeptAnswer> find(Place place) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(FIND)) {
            select.setString(1, place.subject());
            select.setBytes(2, place.keyHash());
            select.setTimestamp(3, Timestamp.from(clock.instant().minus(KEPT)));
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(KeptAnswer.read(sealer.open(rows.getBytes(1), place.seal())))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("answer not read", e);
        }
    }

    /** Keeps a success; a refusal that a method returns instead of throwing is not kept. */
    void keep(Place place, KeptAnswer answer) {
        if (answer.status() < 200 || answer.status() > 299) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, place.subject());
            insert.setBytes(2, place.keyHash());
            insert.setBytes(3, sealer.seal(answer.bytes(), place.seal()));
            insert.setTimestamp(4, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("answer not kept", e);
        }
    }
}
