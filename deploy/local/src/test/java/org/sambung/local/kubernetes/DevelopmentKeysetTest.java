package org.sambung.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

/** The publicly known keysets of the overlay for development are in the form that the services read. */
class DevelopmentKeysetTest {

    @Test
    void keyset_opens_what_it_sealed() throws Exception {
        AeadConfig.register();
        var aead = keyset("publicly-known-keyset.json").getPrimitive(RegistryConfiguration.get(), Aead.class);
        var sealed = aead.encrypt(new byte[] {1, 2}, new byte[0]);
        assertThat(aead.decrypt(sealed, new byte[0])).containsExactly(1, 2);
    }

    @Test
    void hash_keyset_makes_hashes_of_32_bytes() throws Exception {
        PrfConfig.register();
        var prf = keyset("publicly-known-hash-keyset.json").getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        assertThat(prf.computePrimary(new byte[] {1, 2}, 32)).hasSize(32);
    }

    private static KeysetHandle keyset(String file) throws IOException, GeneralSecurityException {
        var json = Files.readString(Kustomize.DIRECTORY.resolve("overlays/dev").resolve(file));
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }
}
