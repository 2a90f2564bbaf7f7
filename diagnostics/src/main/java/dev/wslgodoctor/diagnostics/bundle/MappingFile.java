package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.bundle.redact.Placeholders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The table that leads from placeholders back to names. It stays on the machine, readable by its owner alone, and is
 * deleted with one call; secrets do not stand in it.
 */
public final class MappingFile {

    private static final String ENDING = ".mapping.json";
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private MappingFile() {
    }

    /**
     * Writes the table of a bundle.
     *
     * @param folder where all tables lie; made if it is not there
     * @param sha256 of the bundle
     */
    static Path write(Path folder, String sha256, Placeholders placeholders) throws IOException {
        Files.createDirectories(folder);
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("bundle", sha256);
        json.addProperty("salt", HexFormat.of().formatHex(placeholders.salt()));
        JsonArray rows = new JsonArray();
        for (Placeholders.Row row : placeholders.rows()) {
            JsonObject one = new JsonObject();
            one.addProperty("class", row.kind().id());
            one.addProperty("placeholder", row.placeholder());
            one.addProperty("value", row.value());
            one.addProperty("tag", row.tag());
            rows.add(one);
        }
        json.add("rows", rows);
        Path file = folder.resolve(sha256.substring(0, 16) + ENDING);
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly(folder));
        restrict(file);
        Files.writeString(file, PRETTY.toJson(json) + "\n", StandardCharsets.UTF_8);
        return file;
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean modes = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return modes ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(Set.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))} : new FileAttribute<?>[0];
    }

    // Windows: one entry for the owner instead of what the folder hands down
    private static void restrict(Path file) throws IOException {
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(Files.getOwner(file))
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class)).build()));
        }
    }

    /**
     * Deletes all tables.
     *
     * @return how many there were
     */
    public static int deleteAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int deleted = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().endsWith(ENDING)).toList()) {
                Files.delete(file);
                deleted++;
            }
        }
        return deleted;
    }
}
