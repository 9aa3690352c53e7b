package org.sambung.platform.coding;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which diagnoses can be searched. */
@ConfigMapping(prefix = "sambung.icd10")
interface Icd10Config {

    /** The operator's own list: {@code code<TAB>English<TAB>Indonesian}, UTF-8; without it the categories we ship. */
    Optional<Path> file();
}
