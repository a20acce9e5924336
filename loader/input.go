// Where records come from: files, and standard input.

package loader

import (
	"io"
	"os"
)

// File is an Input from the file system.
func File(path string) Input {
	return Input{Name: path, Open: func() (io.ReadCloser, error) { return os.Open(path) }}
}

// Spool makes an Input of what can be read only once, by way of a temporary file;
// discard removes it.
func Spool(name string, r io.Reader) (in Input, discard func(), err error) {
	file, err := os.CreateTemp("", "readout-*")
	if err != nil {
		return Input{}, nil, err
	}
	discard = func() { os.Remove(file.Name()) }
	_, err = io.Copy(file, r)
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		discard()
		return Input{}, nil, err
	}
	in = File(file.Name())
	in.Name = name
	return in, discard, nil
}
