package org.sambung.platform.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.seal.Sealer;
import org.sambung.platform.time.Ids;

/** Issues tickets, which nobody but the service can read or make, and takes each once. */
@ApplicationScoped
class StreamTickets {

    private static final String PLACE = "stream|ticket";

    /** Far more than one of ours has: what is longer is not looked at. */
    private static final int LONGEST = 2000;

    @Inject
    Sealer sealer;

    @Inject
    ObjectMapper json;

    @Inject
    @DataSource("relay")
    AgroalDataSource database;

    @Inject
    StreamConfig config;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    IssuedTicket issue(Identity who) {
        var expiresAt = clock.instant().plus(config.ticket());
        try {
            var plain = json.writeValueAsBytes(StreamTicket.of(who, expiresAt, ids.next()));
            var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(sealer.seal(plain, PLACE));
            return new IssuedTicket(ticket, expiresAt);
        } catch (IOException e) {
            throw new IllegalStateException("ticket not issued", e);
        }
    }

    /** Who holds the ticket. @throws AuthenticationFailedException when it is not ours, has expired or was used */
    Identity redeem(String text) {
        var ticket = open(text);
        if (!clock.instant().isBefore(ticket.expiresAt()) || !isFirstUseOf(ticket)) {
            throw new AuthenticationFailedException();
        }
        return ticket.identity();
    }

    private StreamTicket open(String text) {
        if (text.length() > LONGEST) {
            throw new AuthenticationFailedException();
        }
        try {
            return json.readValue(sealer.open(Base64.getUrlDecoder().decode(text), PLACE), StreamTicket.class);
        } catch (IOException | IllegalArgumentException | IllegalStateException notOurs) {
            throw new AuthenticationFailedException();
        }
    }

    /** Outside the services' transactions: while a caller is being authenticated there is nobody yet to act for. */
    private boolean isFirstUseOf(StreamTicket ticket) {
        try (var connection = database.getConnection();
                var take = connection.prepareStatement("select take_stream_ticket(?, ?)")) {
            take.setObject(1, ticket.nonce());
            take.setTimestamp(2, Timestamp.from(ticket.expiresAt()));
            try (var first = take.executeQuery()) {
                return first.next() && first.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("ticket not taken", e);
        }
    }
}
