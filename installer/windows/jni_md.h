/* What jni.h of a JDK for Linux needs to describe a 64-bit Windows, which has one calling convention. */
#ifndef WGD_JNI_MD_H
#define WGD_JNI_MD_H
#define JNIEXPORT __declspec(dllexport)
#define JNIIMPORT __declspec(dllimport)
typedef int jint;
typedef long long jlong;
typedef signed char jbyte;
#endif
