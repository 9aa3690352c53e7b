package org.sambung.local.proof.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;

/**
 * What is known of one request.
 *
 * @param status 0 while it is unknown whether it was done: nobody answered
 * @param id the thing that was made or changed; null as long as it is unknown
 * @param parent what a new thing was made for, if for one
 * @param events what the change must have told, in order
 * @param visits how many visits a plan must have made
 */
public record Entry(
        String key,
        String service,
        String method,
        String path,
        int status,
        UUID id,
        UUID parent,
        List<String> events,
        int visits,
        String because) {

    @JsonIgnore
    public boolean isAcknowledged() {
        return status / 100 == 2;
    }

    Entry unknown(String because) {
        return new Entry(key, service, method, path, 0, id, parent, events, visits, because);
    }

    Entry answered(int status, UUID id, String because) {
        return new Entry(key, service, method, path, status, id, parent, events, visits, because);
    }
}
