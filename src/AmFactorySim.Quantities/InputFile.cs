using Microsoft.Win32.SafeHandles;

namespace AmFactorySim.Quantities;

/// <summary>
/// Opens the files that a user names: regular files of a limited size, so that nothing waits for a pipe or reads without end.
/// </summary>
internal static class InputFile
{
    /// <summary>The file, open for reading; null, with the reason as the end of the sentence "FILE: ...", if it cannot be read.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="most">The largest number of bytes that is read.</param>
    /// <param name="reason">Why it cannot be read.</param>
    public static SafeFileHandle? Open(string path, long most, out string reason)
    {
        try
        {
            reason = Reason(path, most);
            return reason.Length > 0 ? null : File.OpenHandle(path);
        }
        catch (UnauthorizedAccessException)
        {
            reason = "may not be read; ask its owner for the right to";
        }
        catch (IOException problem)
        {
            reason = $"cannot be read: {problem.Message}";
        }
        return null;
    }

    private static string Reason(string path, long most)
    {
        if (Directory.Exists(path)) return "is a folder; name a file";
        if (!File.Exists(path)) return "there is no such file";
        // Opening a pipe waits for its writer. Pipes, sockets, devices and files of the kernel have no length: none of them is opened.
        var length = (File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path)).Length;
        return length == 0 ? "is empty, or is a pipe or a device; name a file with content"
            : length > most ? FormattableString.Invariant($"is larger than {most / 1_000_000} MB, the most that is read")
            : "";
    }
}
