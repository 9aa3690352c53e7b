package org.sambung.referrals.referral;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented officers: those who go along, and those who guard. */
public final class Escorts {

    private Escorts() {}

    public static String escort(int officers) {
        return "{\"escort\": {\"officers\": [" + named("Petugas", officers)
                + "], \"police\": false, \"vehicle\": \"KH 1\"}}";
    }

    public static String guards(int officers) {
        return "{\"officers\": [" + named("Penjaga", officers) + "], \"police\": false}";
    }

    private static String named(String who, int officers) {
        return IntStream.range(0, officers)
                .mapToObj(i -> "{\"name\": \"" + who + " Uji " + i + "\"}")
                .collect(Collectors.joining(","));
    }
}
