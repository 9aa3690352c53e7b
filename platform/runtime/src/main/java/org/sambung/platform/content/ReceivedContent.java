package org.sambung.platform.content;

import java.util.UUID;

/**
 * What is known of a content that was taken in.
 *
 * @param id under which the store keeps it
 * @param size in bytes
 * @param sha256 of the content, in hex
 * @param fileName may name people: keep it sealed
 */
public record ReceivedContent(UUID id, ScanType type, long size, String sha256, String fileName) {}
