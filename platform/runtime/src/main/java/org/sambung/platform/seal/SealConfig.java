package org.sambung.platform.seal;

import io.smallrye.config.ConfigMapping;

/** The keys of a service. There is no default: a service without keys does not start. */
@ConfigMapping(prefix = "sambung.seal")
interface SealConfig {

    /** Tink keyset (JSON) of AEAD keys: seals names, contacts, numbers and clinical text. */
    String keyset();

    /** Tink keyset (JSON) of PRF keys: hashes for exact search. Changing its primary means hashing anew. */
    String hashKeyset();
}
