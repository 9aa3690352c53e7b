package org.sambung.platform.coding;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Codes that belong together, in the order in which to show them. */
@Schema(description = "Codes that belong together, in the order in which to show them.")
public record CodeList(
        @Schema(description = "The list's name.", examples = "role")
        String list,

        @Schema(description = "Its codes, in the order in which to show them.")
        List<Code> codes) {}
