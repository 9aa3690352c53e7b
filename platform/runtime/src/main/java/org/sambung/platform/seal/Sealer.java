package org.sambung.platform.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Seals what a dump of the database must not show (Tink AEAD), and makes keyed hashes for exact search. Keysets come from
 * {@link SealConfig}; a new primary key in the keyset seals from then on, the old ones still open.
 */
@ApplicationScoped
@Startup
public class Sealer {

    private static final int HASH_BYTES = 32;

    private final Aead aead;
    private final PrfSet prf;

    Sealer(SealConfig config) throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        this.aead = parse(config.keyset(), Aead.class);
        this.prf = parse(config.hashKeyset(), PrfSet.class);
    }

    /** @param place table and column, {@code patient|person}: what is sealed for one place does not open in another */
    public byte[] seal(byte[] plain, String place) {
        try {
            return aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + place, e);
        }
    }

    /** @throws IllegalStateException when the bytes were changed, or were sealed for another place or with another key */
    public byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + place, e);
        }
    }

    /** A keyed hash of a text, equal for texts that differ only in case, accents' form and surrounding space. */
    public byte[] hash(String text, String place) {
        var canonical = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        try {
            return prf.computePrimary((place + '\0' + canonical).getBytes(StandardCharsets.UTF_8), HASH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash " + place, e);
        }
    }

    private static <T> T parse(String keyset, Class<T> primitive) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), primitive);
    }
}
