using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace AmFactorySim.Geometry;

// Bytes that several threads can read at the same time, from a file or from memory.
internal abstract class ByteSource : IDisposable
{
    public abstract long Length { get; }

    // Fills the span from the given position; throws EndOfStreamException if there are fewer bytes.
    public abstract void Read(long offset, Span<byte> into);

    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(new ByteSourceStream(this)));

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

// A byte source as a seekable stream.
internal sealed class ByteSourceStream(ByteSource bytes) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Clamp(Length - Position, 0, buffer.Length);
        bytes.Read(Position, buffer[..count]);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin)
    {
        var position = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => Position, _ => Length };
        return position >= 0 ? Position = position : throw new IOException("the position is before the beginning of the file");
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
