package org.sambung.agreements.institution;

import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Indonesia's three times: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.")
public enum TimeZone {
    WIB("Asia/Jakarta"),
    WITA("Asia/Makassar"),
    WIT("Asia/Jayapura");

    private final ZoneId zone;

    TimeZone(String id) {
        this.zone = ZoneId.of(id);
    }

    public ZoneId zone() {
        return zone;
    }
}
