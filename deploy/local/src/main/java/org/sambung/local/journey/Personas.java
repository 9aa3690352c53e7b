package org.sambung.local.journey;

import java.util.List;
import java.util.Map;
import org.sambung.testing.IdentityProvider;

/** The people of a story, one for each role; all of them are invented. They are known as {@code bengkulu-nurse}. */
public record Personas(IdentityProvider provider, String story) {

    private static final String REGISTRAR = "registrar";

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("nurse", "Perawat"),
            Map.entry("doctor", "Dokter"),
            Map.entry("facility-head", "Kepala UPT"),
            Map.entry("custody-officer", "Petugas Pengamanan"),
            Map.entry("custody-registrar", "Petugas Registrasi"),
            Map.entry("agreements-officer", "Petugas Kerja Sama"),
            Map.entry("partner-officer", "Humas Mitra"),
            Map.entry("referral-desk", "Admisi"),
            Map.entry("visiting-team", "Tim Medis"),
            Map.entry("health-office", "Dinas Kesehatan"),
            Map.entry("oversight", "Kanwil"));

    /** The registrar alone belongs to all stories. */
    public Personas(IdentityProvider provider) {
        this(provider, null);
        provider.add(REGISTRAR, Map.of("roles", List.of(REGISTRAR), "name", "Registrar Demo"));
    }

    public Personas of(String story) {
        return new Personas(provider, story);
    }

    /** @param scope facility, partner or region, and which */
    void add(Map.Entry<String, String> scope, String... roles) {
        for (var role : roles) {
            provider.add(
                    known(role),
                    Map.of(
                            "roles",
                            List.of(role),
                            scope.getKey(),
                            scope.getValue(),
                            "name",
                            TITLES.get(role) + " Demo"));
        }
    }

    /** One with roles that reach, but at another facility. */
    void addStranger(String facility) {
        provider.add(
                known("stranger"),
                Map.of(
                        "roles",
                        List.of("doctor", "agreements-officer"),
                        "facility",
                        facility,
                        "name",
                        "Orang Lain Demo"));
    }

    /** Somebody of a facility to which a patient is sent, who does there whatever is to be done. */
    void addElsewhere(String facility) {
        provider.add(
                known("elsewhere"),
                Map.of(
                        "roles",
                        List.of("doctor", "custody-registrar"),
                        "facility",
                        facility,
                        "name",
                        "Dokter UPT Lain Demo"));
    }

    String tokenOf(String role) {
        return provider.tokenOf(known(role));
    }

    private String known(String role) {
        return role.equals(REGISTRAR) ? role : story + "-" + role;
    }
}
