package org.sambung.agreements.institution;

import java.time.ZoneId;

/** Indonesia's three times. */
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
