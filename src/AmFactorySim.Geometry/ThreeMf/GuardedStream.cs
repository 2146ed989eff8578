namespace AmFactorySim.Geometry;

// Passes unpacked XML on and stops zip bombs: files that unpack to far more than a model would, or whose markup never ends and would have
// to be held in memory as one word.
internal sealed class GuardedStream(Stream inner, string name, long packedLength) : Stream
{
    // Decimal coordinates compress to a tenth at best; even repetitive models stay far below this.
    private const int MostTimes = 100;
    private const long Always = 1 << 24;
    private const int LongestMarkup = 1 << 20;

    private readonly long _most = Math.Max(Always, packedLength * MostTimes);
    private long _read;
    private long _lastTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        var tag = buffer[..count].LastIndexOf((byte)'<');
        if (tag >= 0) _lastTag = _read + tag;
        _read += count;
        if (_read > _most) throw new MeshException($"{name} unpacks to more than {MostTimes} times its size, which is not a valid model");
        if (_read - _lastTag > LongestMarkup)
            throw new MeshException($"{name} has more than {LongestMarkup} bytes without a tag, which is not a valid model");
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
