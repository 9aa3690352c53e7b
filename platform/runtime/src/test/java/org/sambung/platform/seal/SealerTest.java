package org.sambung.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealerTest {

    static final String PLACE = "patient|person";
    static final byte[] PLAIN = "Uji Satu".getBytes(StandardCharsets.UTF_8);

    record Keysets(String keyset, String hashKeyset) implements SealConfig {}

    KeysetHandle keys;
    KeysetHandle hashKeys;
    Sealer sealer;

    @BeforeAll
    static void register() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
    }

    @BeforeEach
    void keys() throws GeneralSecurityException {
        keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        hashKeys = KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF);
        sealer = sealer(keys, hashKeys);
    }

    @Test
    void opens_what_it_sealed() {
        assertThat(sealer.open(sealer.seal(PLAIN, PLACE), PLACE)).isEqualTo(PLAIN);
    }

    @Test
    void seals_the_same_text_differently_each_time() {
        assertThat(sealer.seal(PLAIN, PLACE)).isNotEqualTo(sealer.seal(PLAIN, PLACE));
    }

    @Test
    void shows_nothing_of_the_text() {
        assertThat(new String(sealer.seal(PLAIN, PLACE), StandardCharsets.ISO_8859_1))
                .doesNotContain("Uji");
    }

    @Test
    void does_not_open_what_was_sealed_for_another_place() {
        var sealed = sealer.seal(PLAIN, PLACE);
        refusesToOpen(sealer, sealed, "patient|contact");
    }

    @Test
    void does_not_open_what_was_changed_anywhere() {
        var sealed = sealer.seal(PLAIN, PLACE);
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            refusesToOpen(sealer, changed, PLACE);
        }
    }

    @Test
    void does_not_open_what_another_key_sealed() throws GeneralSecurityException {
        var other = sealer(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), hashKeys);
        refusesToOpen(other, sealer.seal(PLAIN, PLACE), PLACE);
    }

    @Test
    void opens_with_an_older_key_and_seals_with_the_new_one() throws GeneralSecurityException {
        var rotated = sealer(rotated(keys, PredefinedAeadParameters.AES256_GCM), hashKeys);
        assertThat(rotated.open(sealer.seal(PLAIN, PLACE), PLACE)).isEqualTo(PLAIN);
        refusesToOpen(sealer, rotated.seal(PLAIN, PLACE), PLACE);
    }

    @Test
    void hashes_what_reads_alike_alike() {
        assertThat(sealer.hash(" uji  ", PLACE))
                .hasSize(32)
                .isEqualTo(sealer.hash("UJI", PLACE))
                .isEqualTo(sealer.hash("\uff35\uff2a\uff29", PLACE));
    }

    @Test
    void hashes_by_text_place_and_key() throws GeneralSecurityException {
        var hash = sealer.hash("uji", PLACE);
        var other = sealer(keys, KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
        assertThat(hash)
                .isNotEqualTo(sealer.hash("ujian", PLACE))
                .isNotEqualTo(sealer.hash("uji", "patient|contact"))
                .isNotEqualTo(other.hash("uji", PLACE));
    }

    private static void refusesToOpen(Sealer sealer, byte[] sealed, String place) {
        assertThatThrownBy(() -> sealer.open(sealed, place))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot open " + place);
    }

    private static Sealer sealer(KeysetHandle keys, KeysetHandle hashKeys) throws GeneralSecurityException {
        return new Sealer(new Keysets(json(keys), json(hashKeys)));
    }

    private static KeysetHandle rotated(KeysetHandle keys, Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    private static String json(KeysetHandle handle) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
    }
}
