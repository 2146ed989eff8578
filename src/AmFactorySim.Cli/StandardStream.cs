using System.Runtime.InteropServices;
using System.Text;

namespace AmFactorySim.Cli;

/// <summary>
/// The output or the error stream of the process. If the output cannot be written, that is said; without an error stream nothing can be
/// said, and the exit code has to do.
/// </summary>
internal sealed class StandardStream(Action<byte[], int, int> write) : Stream
{
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
        var output = new Lazy<Stream>(Console.OpenStandardOutput);
        var errors = new Lazy<Stream>(Console.OpenStandardError);
        Console.SetOut(Writer((bytes, from, count) => WriteOutput(output, bytes, from, count)));
        // The console's own stream would wait for a write to the output stream that is waiting for its reader.
        Console.SetError(Writer(OperatingSystem.IsWindows()
            ? (bytes, from, count) => WriteError(errors, bytes, from, count)
            : (bytes, from, count) => Write(2, bytes.AsSpan(from, count).ToArray(), count)));

        static StreamWriter Writer(Action<byte[], int, int> write) =>
            new(new StandardStream(write), new UTF8Encoding(false)) { AutoFlush = true };
    }

    public override void Write(byte[] buffer, int offset, int count) => write(buffer, offset, count);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static void WriteOutput(Lazy<Stream> output, byte[] bytes, int from, int count)
    {
        try
        {
            output.Value.Write(bytes, from, count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var why = e is UnauthorizedAccessException ? "it is closed" : e.Message.TrimEnd('.');
            throw new IOException($"The standard output cannot be written: {why}. Nothing else is missing; redirect it to a place that can "
                + "take it.", e);
        }
    }

    private static void WriteError(Lazy<Stream> errors, byte[] bytes, int from, int count)
    {
        try
        {
            errors.Value.Write(bytes, from, count);
        }
        catch (IOException)
        {
        }
    }

    [DllImport("libc", EntryPoint = "write")]
    private static extern nint Write(int file, byte[] bytes, nint count);
}
