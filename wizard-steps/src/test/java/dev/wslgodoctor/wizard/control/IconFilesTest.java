package dev.wslgodoctor.wizard.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The installers' icon files are the program's mark. {@code -Dicons.update} writes them anew. */
@ExtendWith(ApplicationExtension.class)
class IconFilesTest {

    private static final Path ICONS = Path.of("..", "installer", "icons");
    private static final int[] SIZES = {16, 24, 32, 48, 64, 256};
    // one step of a colour is what rounding of another machine makes
    private static final int ROUNDING = 8;

    @Test
    void thePictureForLinuxIsTheMark() throws IOException {
        BufferedImage drawn = mark(256);
        Path file = ICONS.resolve("wsl-go-doctor.png");
        if (Boolean.getBoolean("icons.update")) {
            Files.createDirectories(ICONS);
            Files.write(file, png(drawn));
            Files.write(ICONS.resolve("wsl-go-doctor.ico"), ico());
        }

        BufferedImage kept = ImageIO.read(file.toFile());

        assertEquals(256, kept.getWidth());
        assertTrue(difference(drawn, kept) <= ROUNDING, "the drawing changed: run this test with -Dicons.update=true");
    }

    @Test
    void theIconForWindowsHasEverySizeThatWindowsShows() throws IOException {
        ByteBuffer ico = ByteBuffer.wrap(Files.readAllBytes(ICONS.resolve("wsl-go-doctor.ico")))
                .order(ByteOrder.LITTLE_ENDIAN);

        assertEquals(1, ico.getShort(2), "type icon");
        assertEquals(SIZES.length, ico.getShort(4));
        for (int i = 0; i < SIZES.length; i++) {
            assertEquals(SIZES[i] % 256, Byte.toUnsignedInt(ico.get(6 + 16 * i)));
        }
    }

    private static BufferedImage mark(int size) {
        Image image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> AppMark.image(size));
        BufferedImage copy = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return copy;
    }

    private static int difference(BufferedImage one, BufferedImage other) {
        int most = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift < 32; shift += 8) {
                    most = Math.max(most, Math.abs((one.getRGB(x, y) >> shift & 0xFF)
                            - (other.getRGB(x, y) >> shift & 0xFF)));
                }
            }
        }
        return most;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    // small sizes as bitmaps, which every version of Windows and every tool reads; the largest as PNG, as is usual
    private static byte[] ico() throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (int size : SIZES) {
            pictures.add(size == 256 ? png(mark(size)) : bitmap(mark(size)));
        }
        int offset = 6 + 16 * SIZES.length;
        ByteBuffer out = ByteBuffer.allocate(offset + pictures.stream().mapToInt(picture -> picture.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) SIZES.length);
        for (int i = 0; i < SIZES.length; i++) {
            out.put((byte) SIZES[i]).put((byte) SIZES[i]).put((byte) 0).put((byte) 0).putShort((short) 1)
                    .putShort((short) 32).putInt(pictures.get(i).length).putInt(offset);
            offset += pictures.get(i).length;
        }
        pictures.forEach(out::put);
        return out.array();
    }

    private static byte[] bitmap(BufferedImage image) {
        int size = image.getWidth();
        int maskRow = (size + 31) / 32 * 4;
        ByteBuffer out = ByteBuffer.allocate(40 + size * size * 4 + size * maskRow).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(40).putInt(size).putInt(size * 2).putShort((short) 1).putShort((short) 32).putInt(0)
                .putInt(size * size * 4 + size * maskRow).putInt(0).putInt(0).putInt(0).putInt(0);
        for (int y = size - 1; y >= 0; y--) {
            for (int x = 0; x < size; x++) {
                out.putInt(image.getRGB(x, y));
            }
        }
        return out.array();
    }
}
