using System.Text;

namespace AmFactorySim.Cli;

/// <summary>
/// The output or the error stream of the process. If the output cannot be written, that is said; without an error stream nothing can be
/// said, and the exit code has to do.
/// </summary>
internal sealed class StandardStream : Stream
{
    private readonly Func<Stream> _open;
    private readonly bool _isOutput;
    private Stream? _stream;

    private StandardStream(Func<Stream> open, bool isOutput) => (_open, _isOutput) = (open, isOutput);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Lets the console write to these streams.</summary>
    public static void Use()
    {
        Console.SetOut(Writer(new(Console.OpenStandardOutput, isOutput: true)));
        Console.SetError(Writer(new(Console.OpenStandardError, isOutput: false)));

        static StreamWriter Writer(StandardStream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = true };
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        try
        {
            (_stream ??= _open()).Write(buffer, offset, count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            if (!_isOutput) return;
            var why = e is UnauthorizedAccessException ? "it is closed" : e.Message.TrimEnd('.');
            throw new IOException($"The standard output cannot be written: {why}. Nothing else is missing; redirect it to a place that can "
                + "take it.", e);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
