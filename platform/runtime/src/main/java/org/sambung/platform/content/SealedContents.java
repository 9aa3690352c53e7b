package org.sambung.platform.content;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.seal.Sealer;

/**
 * Contents as rows of a service's own table {@code document_piece}, with row security of its own: sealed pieces, each bound to its content and its number, so that none can be put in another's place.
 * One piece at a time is in memory, and on the way out no connection is held while the client reads.
 */
@ApplicationScoped
class SealedContents implements ContentStore {

    private static final int PIECE = 256 * 1024;

    /** A client may be slow, and is given up by the server, after 60 s, before the database gives us up. */
    private static final String UNTIL_THE_NEXT_PIECE = "set local idle_in_transaction_session_timeout = '75s'";

    @Inject
    AgroalDataSource database;

    @Inject
    Acting acting;

    @Inject
    Sealer sealer;

    @Override
    public void put(UUID content, Aggregate.Bounds whose, InputStream in) throws IOException {
        try (var connection = database.getConnection();
                var patience = connection.createStatement();
                var insert = connection.prepareStatement(
                        "insert into document_piece (content_id, number, facility_id, partner_id, region, sealed)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            patience.execute(UNTIL_THE_NEXT_PIECE);
            var number = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                insert.setObject(1, content);
                insert.setInt(2, number);
                insert.setObject(3, whose.facility());
                insert.setObject(4, whose.partner());
                insert.setString(5, whose.region());
                insert.setBytes(6, sealer.seal(piece, place(content, number)));
                insert.executeUpdate();
                number++;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("content not kept", e);
        }
    }

    @Override
    public void copy(UUID content, long size, Identity reader, OutputStream out) throws IOException {
        var written = 0L;
        for (int number = 0; written < size; number++) {
            var wanted = number;
            var piece = acting.as(reader, () -> piece(content, wanted));
            out.write(piece);
            written += piece.length;
        }
    }

    private byte[] piece(UUID content, int number) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select sealed from document_piece where content_id = ? and number = ?")) {
            select.setObject(1, content);
            select.setInt(2, number);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a piece of a content is missing");
                }
                return sealer.open(row.getBytes(1), place(content, number));
            }
        }
    }

    private static String place(UUID content, int number) {
        return "document_piece|sealed|" + content + "|" + number;
    }
}
