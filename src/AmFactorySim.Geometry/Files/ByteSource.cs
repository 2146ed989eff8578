using Microsoft.Win32.SafeHandles;

namespace AmFactorySim.Geometry;

// Bytes that several threads may read from at once: a file that stays on the disk, or bytes that are here already.
internal abstract class ByteSource : IDisposable
{
    public abstract long Length { get; }

    // Fills the span from this place; fewer bytes than asked for is an EndOfStreamException.
    public abstract void Read(long offset, Span<byte> into);

    public virtual void Dispose()
    {
    }

    public static ByteSource Of(ReadOnlyMemory<byte> bytes) => new Memory(bytes);

    public static ByteSource Of(SafeFileHandle file) => new File(file);

    private sealed class Memory(ReadOnlyMemory<byte> bytes) : ByteSource
    {
        public override long Length => bytes.Length;

        public override void Read(long offset, Span<byte> into)
        {
            if (offset + into.Length > bytes.Length) throw new EndOfStreamException();
            bytes.Span.Slice((int)offset, into.Length).CopyTo(into);
        }
    }

    private sealed class File(SafeFileHandle handle) : ByteSource
    {
        public override long Length { get; } = RandomAccess.GetLength(handle);

        public override void Read(long offset, Span<byte> into)
        {
            while (into.Length > 0)
            {
                var read = RandomAccess.Read(handle, into, offset);
                if (read == 0) throw new EndOfStreamException();
                into = into[read..];
                offset += read;
            }
        }

        public override void Dispose() => handle.Dispose();
    }
}
